package io.tidemark.connector.jdbc.expression;

import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.schema.Function;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** Has texts measured in characters, as stores do, and not in halves of them. */
final class CodePoints extends RexShuttle {
    private static final SqlFunction LENGTH = new SqlUserDefinedFunction(
            new SqlIdentifier("CODE_POINTS", SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.INTEGER_NULLABLE,
            null,
            OperandTypes.operandMetadata(
                    List.of(SqlTypeFamily.CHARACTER),
                    types -> List.of(types.createSqlType(SqlTypeName.VARCHAR)),
                    place -> "text",
                    place -> false),
            length());

    private final RexBuilder builder;

    CodePoints(RexBuilder builder) {
        this.builder = builder;
    }

    private static Function length() {
        return Objects.requireNonNull(ScalarFunctionImpl.create(TextLength.class, "of"));
    }

    @Override
    public RexNode visitCall(RexCall call) {
        RexCall inner = (RexCall) super.visitCall(call);
        boolean length = inner.getOperator().equals(SqlStdOperatorTable.CHAR_LENGTH)
                || inner.getOperator().equals(SqlStdOperatorTable.CHARACTER_LENGTH);
        return length ? builder.makeCall(inner.getType(), LENGTH, inner.getOperands()) : inner;
    }
}
