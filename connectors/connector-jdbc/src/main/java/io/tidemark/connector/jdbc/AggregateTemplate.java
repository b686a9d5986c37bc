package io.tidemark.connector.jdbc;

import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Optionality;

/** A store's own aggregate as one of Calcite's; each {@code {}} in it stands for the operand. */
final class AggregateTemplate extends SqlAggFunction {
    private final SqlTemplate template;

    AggregateTemplate(String template) {
        super(
                template,
                null,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.explicit(SqlTypeName.ANY),
                null,
                OperandTypes.VARIADIC,
                SqlFunctionCategory.USER_DEFINED_FUNCTION,
                false,
                false,
                Optionality.FORBIDDEN);
        this.template = new SqlTemplate(template, SqlTypeName.ANY);
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        template.unparse(writer, call, leftPrec, rightPrec);
    }
}
