package io.tidemark.connector.jdbc.expression;

import java.util.List;
import java.util.Objects;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** A function of {@link RecordTexts} as an operator of Calcite's. */
final class RecordFunction {
    private RecordFunction() {}

    /**
     * The operator.
     *
     * @param method its name
     * @param takes the families of what it takes, texts or numbers
     */
    static SqlFunction of(String method, SqlReturnTypeInference returns, SqlTypeFamily... takes) {
        List<SqlTypeFamily> families = List.of(takes);
        return new SqlUserDefinedFunction(
                new SqlIdentifier("RECORD_" + method, SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                returns,
                null,
                OperandTypes.operandMetadata(
                        families,
                        types -> families.stream()
                                .map(family -> types.createSqlType(
                                        family == SqlTypeFamily.CHARACTER ? SqlTypeName.VARCHAR : SqlTypeName.BIGINT))
                                .toList(),
                        place -> "a" + place,
                        place -> false),
                Objects.requireNonNull(ScalarFunctionImpl.create(RecordTexts.class, method)));
    }
}
