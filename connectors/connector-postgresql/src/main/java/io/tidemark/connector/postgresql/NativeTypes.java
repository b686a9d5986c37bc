package io.tidemark.connector.postgresql;

import io.tidemark.core.dataset.ColumnType;

/** Maps PostgreSQL's types, domains by what they are made of. */
final class NativeTypes {
    private NativeTypes() {}

    /**
     * The type of a column.
     *
     * @param name of the type in pg_type
     * @param category of the type in pg_type
     */
    static ColumnType of(String name, String category) {
        return switch (name) {
            case "bool" -> ColumnType.BOOLEAN;
            case "int2", "int4", "int8", "oid" -> ColumnType.INTEGER;
            case "numeric" -> ColumnType.DECIMAL;
            case "float4", "float8" -> ColumnType.FLOAT;
            case "text", "varchar", "bpchar", "name", "citext" -> ColumnType.TEXT;
            case "date" -> ColumnType.DATE;
            case "timestamp" -> ColumnType.TIMESTAMP;
            case "timestamptz" -> ColumnType.TIMESTAMP_TZ;
            case "time", "timetz" -> ColumnType.TIME;
            case "uuid" -> ColumnType.UUID;
            case "json", "jsonb" -> ColumnType.JSON;
            case "bytea" -> ColumnType.BINARY;
            default -> "A".equals(category) ? ColumnType.ARRAY : ColumnType.OTHER;
        };
    }
}
