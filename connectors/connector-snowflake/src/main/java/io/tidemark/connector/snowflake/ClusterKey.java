package io.tidemark.connector.snowflake;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table's clustering key, for example {@code LINEAR(TO_DATE(ORDERED_AT), COUNTRY)}. */
final class ClusterKey {
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([A-Za-z_][A-Za-z0-9_$]*)");

    private ClusterKey() {}

    /** The first column of time that it names; null when there is none. */
    static @Nullable String timeColumn(String sql, Schema schema) {
        Matcher words = WORD.matcher(sql);
        while (words.find()) {
            @Nullable String quoted = words.group(1);
            String name = quoted != null
                    ? quoted.replace("\"\"", "\"")
                    : words.group().toUpperCase(Locale.ROOT);
            if (schema.column(name).map(Column::type).filter(ColumnType::isTime).isPresent()) {
                return name;
            }
        }
        return null;
    }
}
