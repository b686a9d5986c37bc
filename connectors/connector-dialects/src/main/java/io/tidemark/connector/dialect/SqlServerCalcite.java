package io.tidemark.connector.dialect;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.MssqlSqlDialect;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Calcite's SQL Server with the names that the server has for doubles and variances, and without nested aggregates. */
final class SqlServerCalcite extends MssqlSqlDialect {
    SqlServerCalcite() {
        super(DEFAULT_CONTEXT);
    }

    @Override
    public @Nullable SqlNode getCastSpec(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.DOUBLE ? TypeNamed.of("float", type) : super.getCastSpec(type);
    }

    @Override
    public boolean supportsNestedAggregations() {
        return false;
    }

    @Override
    public void unparseCall(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        if (call.getKind() != SqlKind.VAR_POP) {
            super.unparseCall(writer, call, leftPrec, rightPrec);
            return;
        }
        SqlWriter.Frame frame = writer.startFunCall("VARP");
        call.operand(0).unparse(writer, 0, 0);
        writer.endFunCall(frame);
    }
}
