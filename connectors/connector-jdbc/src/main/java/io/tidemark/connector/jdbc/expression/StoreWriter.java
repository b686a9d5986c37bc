package io.tidemark.connector.jdbc.expression;

import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Writes a tree in a store's SQL. */
final class StoreWriter extends SqlShuttle {
    private final StoreWords store;

    private final Predicate<String> isText;

    StoreWriter(StoreWords store) {
        this(store, column -> false);
    }

    /** @param isText which columns are texts and stand by themselves */
    StoreWriter(StoreWords store, Predicate<String> isText) {
        this.store = store;
        this.isText = isText;
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
    public SqlNode visit(SqlIdentifier name) {
        if (!name.isSimple() || !isText.test(name.getSimple())) {
            return name;
        }
        String column = store.calcite().quoteIdentifier(name.getSimple());
        String exact = store.text(column);
        return exact.equals(column) ? name : StoreText.of(exact);
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (call.getKind() == SqlKind.EQUALS
                && call.operand(1) instanceof SqlCharStringLiteral text
                && value(text).isEmpty()) {
            return StoreText.of(store.blank(write(call.operand(0))));
        }
        if (call.getOperator().getName().equalsIgnoreCase(JsonFits.NAME)) {
            throw SqlMistake.at(call, JsonFits.NAME + " is computed by no store; write a rule of type json_schema");
        }
        return Operators.isPattern(call)
                ? StoreText.of(store.fits(write(call.operand(0)), store.literal(value(call.operand(1)))))
                : super.visit(call);
    }

    private static String value(SqlCharStringLiteral text) {
        return text.getValueAs(String.class);
    }
}
