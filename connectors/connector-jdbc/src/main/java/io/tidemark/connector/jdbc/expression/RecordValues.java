package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values of records as Calcite's code computes with them; one that is not of its column's type counts as none. */
final class RecordValues {
    private RecordValues() {}

    static @Nullable Object of(@Nullable Object value, ColumnType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case INTEGER -> whole(value);
            case DECIMAL -> decimal(value);
            case FLOAT -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case TEXT -> value.toString();
            case DATE -> date(value);
            case TIMESTAMP, TIMESTAMP_TZ -> value instanceof Instant instant ? (Object) instant.toEpochMilli() : null;
            case TIME, UUID, JSON, BINARY, ARRAY, OTHER -> value;
        };
    }

    private static @Nullable Object whole(Object value) {
        BigDecimal decimal = value instanceof Long ? null : decimal(value);
        if (decimal == null) {
            return value instanceof Long ? value : null;
        }
        try {
            return decimal.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Long number -> BigDecimal.valueOf(number);
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            default -> null;
        };
    }

    private static @Nullable Object date(Object value) {
        try {
            return switch (value) {
                case Instant instant ->
                    (int) LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay();
                case String text -> (int) LocalDate.parse(text).toEpochDay();
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }
}
