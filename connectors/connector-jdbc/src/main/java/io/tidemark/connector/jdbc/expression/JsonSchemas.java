package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Finds the JSON Schemas in a condition and refuses those that are none. */
final class JsonSchemas extends SqlBasicVisitor<@Nullable Void> {
    void check(String sql) {
        Grammar.expression(sql).accept(this);
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call.getOperator().getName().equalsIgnoreCase(JsonFits.NAME)) {
            if (call.operandCount() != 2 || !(call.operand(1) instanceof SqlCharStringLiteral schema)) {
                throw SqlMistake.at(call, JsonFits.NAME + " takes a value and a JSON Schema in quotes");
            }
            JsonFits.check(schema.getValueAs(String.class));
        }
        return super.visit(call);
    }
}
