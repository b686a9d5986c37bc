package io.tidemark.connector.snowflake;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the answer to a SHOW statement; which columns there are differs by account and release. */
record Answer(Map<String, String> values) {
    Answer {
        values = Map.copyOf(values);
    }

    static Answer read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            @Nullable String value = row.getString(i);
            if (value != null) {
                values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return new Answer(values);
    }

    /** A value that is always there. */
    String text(String column) {
        @Nullable String value = values.get(column);
        if (value == null) {
            throw new TidemarkException(
                    ErrorCode.UNSUPPORTED,
                    "Snowflake's SHOW answered without its column '" + column + "'; this release is not known yet");
        }
        return value;
    }

    /** A number, null when Snowflake tells none. */
    @Nullable
    Long number(String column) {
        String text = values.getOrDefault(column, "");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    boolean isYes(String column) {
        String text = values.getOrDefault(column, "");
        return text.equalsIgnoreCase("Y") || text.equalsIgnoreCase("true");
    }

    String orEmpty(String column) {
        return values.getOrDefault(column, "");
    }
}
