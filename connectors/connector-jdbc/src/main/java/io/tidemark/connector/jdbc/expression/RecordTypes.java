package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.ColumnType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** Types of values that are computed with here: decimals keep their digits, times their milliseconds. */
final class RecordTypes extends JavaTypeFactoryImpl {
    private static final int DIGITS = 76;
    private static final int BEHIND_THE_POINT = 38;
    private static final int MILLISECONDS = 3;

    RecordTypes() {
        super(new Exact());
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    RelDataType of(ColumnType type) {
        SqlTypeName name = SchemaTable.type(type);
        return createTypeWithNullability(
                switch (name) {
                    case DECIMAL -> createSqlType(name, DIGITS, BEHIND_THE_POINT);
                    case TIMESTAMP -> createSqlType(name, MILLISECONDS);
                    default -> createSqlType(name);
                },
                true);
    }

    /** Decimals of many digits. */
    private static final class Exact extends RelDataTypeSystemImpl {
        @Override
        public int getMaxPrecision(SqlTypeName type) {
            return type == SqlTypeName.DECIMAL ? DIGITS : super.getMaxPrecision(type);
        }

        @Override
        public int getMaxScale(SqlTypeName type) {
            return type == SqlTypeName.DECIMAL ? BEHIND_THE_POINT : super.getMaxScale(type);
        }
    }
}
