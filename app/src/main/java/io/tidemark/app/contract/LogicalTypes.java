package io.tidemark.app.contract;

import io.tidemark.core.dataset.ColumnType;

/** Types of columns as the standard names them. */
final class LogicalTypes {
    private LogicalTypes() {}

    static String of(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case INTEGER -> "integer";
            case DECIMAL, FLOAT -> "number";
            case TEXT, UUID, BINARY, OTHER -> "string";
            case DATE -> "date";
            case TIMESTAMP, TIMESTAMP_TZ -> "timestamp";
            case TIME -> "time";
            case JSON -> "object";
            case ARRAY -> "array";
        };
    }

    /** Whether a column of that type can be what a contract calls so; what nobody can tell fits. */
    static boolean fits(String logical, ColumnType type) {
        if (type == ColumnType.OTHER || type == ColumnType.JSON) {
            return true;
        }
        return switch (logical) {
            case "boolean" -> type == ColumnType.BOOLEAN;
            case "integer" -> type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
            case "number" -> type.isNumeric();
            case "date", "timestamp" -> type.isTime();
            case "time" -> type == ColumnType.TIME;
            case "array" -> type == ColumnType.ARRAY;
            case "string" -> type == ColumnType.TEXT || type == ColumnType.UUID || type == ColumnType.BINARY;
            default -> true;
        };
    }
}
