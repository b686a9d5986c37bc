package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** A dataset's columns as Calcite sees them; each may be null. */
public final class SchemaTable extends AbstractTable {
    private final Schema schema;

    public SchemaTable(Schema schema) {
        this.schema = schema;
    }

    public static SqlTypeName type(ColumnType type) {
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

    static RelDataType type(RelDataTypeFactory types, ColumnType type) {
        return types.createTypeWithNullability(types.createSqlType(type(type)), true);
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
        RelDataTypeFactory.Builder row = types.builder();
        schema.columns().forEach(column -> row.add(column.name(), type(types, column.type())));
        return row.build();
    }
}
