package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Finds the columns that a condition names, by their case or without regard to it, and writes them as they are. */
final class ColumnNames extends SqlShuttle {
    /** Functions without parentheses. */
    static final Set<String> CLOCK =
            Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "LOCALTIME", "LOCALTIMESTAMP");

    private final Schema schema;
    private final Set<String> found = new LinkedHashSet<>();

    ColumnNames(Schema schema) {
        this.schema = schema;
    }

    /** The columns that were met. */
    Set<String> found() {
        return found;
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            throw SqlMistake.at(
                    call,
                    "a condition looks at one row and holds no query; a rule of type sql_failed_rows takes queries");
        }
        if (call.getKind() == SqlKind.OVER) {
            throw SqlMistake.at(call, "a condition looks at one row and holds no window; use sql_failed_rows");
        }
        Operators.isPattern(call);
        return super.visit(call);
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        if (name.names.size() > 1 || name.isStar()) {
            throw SqlMistake.at(name, "columns are named by themselves, without a table: " + last(name));
        }
        String wanted = name.getSimple();
        if (CLOCK.contains(wanted.toUpperCase(Locale.ROOT)) || schema.columns().isEmpty()) {
            return name;
        }
        String column = column(name, wanted);
        found.add(column);
        return new SqlIdentifier(column, name.getParserPosition());
    }

    private String column(SqlIdentifier name, String wanted) {
        if (schema.column(wanted).isPresent()) {
            return wanted;
        }
        List<String> alike = schema.names().stream()
                .filter(column -> column.equalsIgnoreCase(wanted))
                .toList();
        if (alike.size() == 1) {
            return alike.getFirst();
        }
        throw SqlMistake.at(
                name,
                "no column '" + wanted + "'"
                        + Spelling.nearest(wanted, schema.names())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; there are " + String.join(", ", schema.names())));
    }

    private static String last(SqlIdentifier name) {
        return name.names.getLast();
    }
}
