package io.tidemark.connector.dialect;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows that Spark collected, as an answer of JDBC. */
final class SparkAnswer {
    private final List<Row> rows;
    private int place = -1;
    private boolean wasNull;

    SparkAnswer(List<Row> rows) {
        this.rows = rows;
    }

    ResultSet answer() {
        return SparkServer.proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
            case "next" -> ++place < rows.size();
            case "wasNull" -> wasNull;
            case "getLong" -> cell(arguments) instanceof Number number ? number.longValue() : 0L;
            case "getInt" -> cell(arguments) instanceof Number number ? number.intValue() : 0;
            case "getDouble" -> cell(arguments) instanceof Number number ? number.doubleValue() : 0.0;
            case "getBoolean" -> Boolean.TRUE.equals(cell(arguments));
            case "getString" -> text(cell(arguments));
            case "getBigDecimal" -> cell(arguments) instanceof Number number ? new BigDecimal(number.toString()) : null;
            case "getObject" -> arguments.length == 1 ? cell(arguments) : time(cell(arguments), (Class<?>) arguments[1]);
            default -> null;
        });
    }

    private @Nullable Object cell(Object[] arguments) {
        @Nullable Object value = rows.get(place).get((Integer) arguments[0] - 1);
        wasNull = value == null;
        return value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Object time(@Nullable Object value, Class<?> wanted) {
        if (value instanceof Instant at) {
            return wanted == LocalDateTime.class
                    ? LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                    : at.atOffset(ZoneOffset.UTC);
        }
        return value instanceof LocalDateTime local && wanted == OffsetDateTime.class
                ? local.atOffset(ZoneOffset.UTC)
                : value;
    }
}
