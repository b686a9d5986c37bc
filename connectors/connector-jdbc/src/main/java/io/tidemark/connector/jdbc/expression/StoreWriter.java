package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Writes a tree in a store's SQL. */
final class StoreWriter extends SqlShuttle {
    private final StoreWords store;

    StoreWriter(StoreWords store) {
        this.store = store;
    }

    String write(SqlNode node) {
        SqlNode own = node.accept(this);
        return own == null ? "" : own.toSqlString(store.calcite()).getSql();
    }

    @Override
    public @Nullable SqlNode visit(SqlLiteral literal) {
        return literal instanceof SqlCharStringLiteral text ? StoreText.of(store.literal(value(text))) : literal;
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (!call.getOperator().getName().equalsIgnoreCase(Operators.REGEXP_LIKE.getName())) {
            return super.visit(call);
        }
        if (call.operandCount() != 2 || !(call.operand(1) instanceof SqlCharStringLiteral pattern)) {
            throw SqlMistake.at(call, "REGEXP_LIKE takes a text and a regular expression in quotes");
        }
        return StoreText.of(store.fits(write(call.operand(0)), store.literal(value(pattern))));
    }

    private static String value(SqlCharStringLiteral text) {
        return text.getValueAs(String.class);
    }
}
