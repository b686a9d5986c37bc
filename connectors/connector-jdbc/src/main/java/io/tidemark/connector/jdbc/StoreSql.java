package io.tidemark.connector.jdbc;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** A condition in a store's own SQL, columns and all, as an operator of Calcite. */
final class StoreSql extends SqlFunction {
    private final String sql;

    StoreSql(String sql) {
        super(
                new SqlIdentifier(sql, SqlParserPos.ZERO),
                ReturnTypes.explicit(SqlTypeName.BOOLEAN),
                null,
                OperandTypes.NILADIC,
                null,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.sql = sql;
    }

    @Override
    public SqlKind getKind() {
        return SqlKind.OTHER_FUNCTION;
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        writer.print("(" + sql + ")");
        writer.setNeedWhitespace(true);
    }
}
