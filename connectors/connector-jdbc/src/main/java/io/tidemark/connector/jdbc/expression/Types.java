package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/** Columns' types as Calcite has them; texts are of any language. */
final class Types extends JavaTypeFactoryImpl {
    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    Map<String, RelDataType> of(Schema schema) {
        Map<String, RelDataType> types = new LinkedHashMap<>();
        schema.columns().forEach(column -> types.put(column.name(), of(this, column.type())));
        return types;
    }

    static RelDataType of(RelDataTypeFactory types, ColumnType type) {
        return types.createTypeWithNullability(types.createSqlType(name(type)), true);
    }

    private static SqlTypeName name(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> SqlTypeName.BOOLEAN;
            case INTEGER -> SqlTypeName.BIGINT;
            case DECIMAL -> SqlTypeName.DECIMAL;
            case FLOAT -> SqlTypeName.DOUBLE;
            case TEXT -> SqlTypeName.VARCHAR;
            case DATE -> SqlTypeName.DATE;
            case TIMESTAMP, TIMESTAMP_TZ -> SqlTypeName.TIMESTAMP;
            case TIME, UUID, JSON, BINARY, ARRAY, OTHER -> SqlTypeName.ANY;
        };
    }
}
