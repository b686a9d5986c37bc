package io.tidemark.connector.jdbc.expression;

import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Refuses whatever reads a table otherwise than by its name, for it would read past what stands in the table's place. */
final class PlainTables extends SqlBasicVisitor<@Nullable Void> {
    private static final Set<SqlKind> READ = Set.of(SqlKind.IDENTIFIER, SqlKind.JOIN, SqlKind.AS);

    private PlainTables() {}

    static void check(SqlNode query) {
        query.accept(new PlainTables());
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
            throw refused(call);
        }
        if (call instanceof SqlSelect select && select.getFrom() != null) {
            check(select.getFrom(), select);
        }
        if (call.getKind() == SqlKind.JOIN) {
            check(call.operand(0), call);
            check(call.operand(3), call);
        }
        return super.visit(call);
    }

    private static void check(SqlNode from, SqlNode around) {
        SqlNode read = from.getKind() == SqlKind.AS ? ((SqlCall) from).operand(0) : from;
        boolean plain = READ.contains(read.getKind()) || SqlKind.QUERY.contains(read.getKind());
        if (!plain || read.getKind() == SqlKind.EXPLICIT_TABLE) {
            throw refused(around);
        }
    }

    private static SqlMistake refused(SqlNode node) {
        return SqlMistake.at(node, "tables are read by their names alone here, as in SELECT ... FROM incidents");
    }
}
