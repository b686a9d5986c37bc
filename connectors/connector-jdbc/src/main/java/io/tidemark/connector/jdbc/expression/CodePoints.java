package io.tidemark.connector.jdbc.expression;

import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** Has texts measured, cut and matched in characters, as stores do, and not in halves of them. */
final class CodePoints extends RexShuttle {
    private static final SqlFunction LENGTH = RecordFunction.of("length", ReturnTypes.INTEGER_NULLABLE, CHARACTER);
    private static final SqlFunction FROM = RecordFunction.of("from", ReturnTypes.VARCHAR_NULLABLE, CHARACTER, INTEGER);
    private static final SqlFunction SUBSTRING =
            RecordFunction.of("substring", ReturnTypes.VARCHAR_NULLABLE, CHARACTER, INTEGER, INTEGER);
    private static final SqlFunction POSITION =
            RecordFunction.of("position", ReturnTypes.INTEGER_NULLABLE, CHARACTER, CHARACTER);
    private static final SqlFunction OVER =
            RecordFunction.of("over", ReturnTypes.VARCHAR_NULLABLE, CHARACTER, CHARACTER, INTEGER);
    private static final SqlFunction OVERLAY =
            RecordFunction.of("overlay", ReturnTypes.VARCHAR_NULLABLE, CHARACTER, CHARACTER, INTEGER, INTEGER);
    private static final SqlFunction LIKE =
            RecordFunction.of("like", ReturnTypes.BOOLEAN_NULLABLE, CHARACTER, CHARACTER);
    private static final SqlFunction LIKE_ESCAPED =
            RecordFunction.of("likeEscaped", ReturnTypes.BOOLEAN_NULLABLE, CHARACTER, CHARACTER, CHARACTER);
    private static final SqlFunction MATCHES =
            RecordFunction.of("matches", ReturnTypes.BOOLEAN_NULLABLE, CHARACTER, CHARACTER);

    private final RexBuilder builder;

    CodePoints(RexBuilder builder) {
        this.builder = builder;
    }

    @Override
    public RexNode visitCall(RexCall call) {
        RexCall inner = (RexCall) super.visitCall(call);
        List<RexNode> operands = inner.getOperands();
        if (operands.isEmpty() || !SqlTypeUtil.inCharFamily(operands.getFirst().getType())) {
            return inner;
        }
        return ours(inner.getOperator(), operands)
                .<RexNode>map(function -> builder.makeCall(inner.getType(), function, whole(operands)))
                .orElse(inner);
    }

    private static Optional<SqlFunction> ours(SqlOperator operator, List<RexNode> operands) {
        int count = operands.size();
        if (operator.equals(SqlStdOperatorTable.CHAR_LENGTH) || operator.equals(SqlStdOperatorTable.CHARACTER_LENGTH)) {
            return Optional.of(LENGTH);
        }
        if (operator.equals(SqlStdOperatorTable.SUBSTRING)
                && SqlTypeUtil.isNumeric(operands.get(1).getType())) {
            return Optional.of(count == 2 ? FROM : SUBSTRING);
        }
        if (operator.equals(SqlStdOperatorTable.POSITION) && count == 2) {
            return Optional.of(POSITION);
        }
        if (operator.equals(SqlStdOperatorTable.OVERLAY)) {
            return Optional.of(count == 3 ? OVER : OVERLAY);
        }
        return matching(operator, operands);
    }

    /** Patterns that are written down are looked at once, before any record is. */
    private static Optional<SqlFunction> matching(SqlOperator operator, List<RexNode> operands) {
        if (operator.equals(SqlStdOperatorTable.LIKE)) {
            Optional<String> escape = operands.size() == 2 ? Optional.of("\\") : text(operands.get(2));
            text(operands.get(1)).ifPresent(pattern -> escape.ifPresent(one -> LikePattern.of(pattern, one)));
            return Optional.of(operands.size() == 2 ? LIKE : LIKE_ESCAPED);
        }
        if (operator.equals(Operators.REGEXP_LIKE)) {
            text(operands.get(1)).ifPresent(StorePattern::of);
            return Optional.of(MATCHES);
        }
        return Optional.empty();
    }

    private static Optional<String> text(RexNode node) {
        return RexUtil.removeCast(node) instanceof RexLiteral literal
                ? Optional.ofNullable(literal.getValueAs(String.class))
                : Optional.empty();
    }

    /** Numbers as whole ones of one type. */
    private List<RexNode> whole(List<RexNode> operands) {
        List<RexNode> all = new ArrayList<>();
        for (RexNode operand : operands) {
            RelDataType type = operand.getType();
            all.add(
                    SqlTypeUtil.isNumeric(type)
                            ? builder.makeCast(
                                    builder.getTypeFactory()
                                            .createTypeWithNullability(
                                                    builder.getTypeFactory().createSqlType(SqlTypeName.BIGINT),
                                                    type.isNullable()),
                                    operand)
                            : operand);
        }
        return all;
    }
}
