package io.tidemark.connector.snowflake;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** DuckDB's values and types in the words of Snowflake's JSON answers. */
final class Values {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    private Values() {}

    static Kind kind(String name, String duckType) {
        Matcher decimal = DECIMAL.matcher(duckType);
        if (decimal.matches()) {
            return new Kind(name, "fixed", Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return Kind.of(name, type(duckType));
    }

    private static String type(String duckType) {
        return switch (duckType.toUpperCase(Locale.ROOT)) {
            case "BOOLEAN" -> "boolean";
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT" -> "fixed";
            case "FLOAT", "DOUBLE" -> "real";
            case "DATE" -> "date";
            case "TIME" -> "time";
            case "TIMESTAMP", "TIMESTAMP_NTZ" -> "timestamp_ntz";
            case "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_TZ" -> "timestamp_tz";
            case "TIMESTAMP_LTZ" -> "timestamp_ltz";
            case "JSON" -> "variant";
            case "BLOB" -> "binary";
            default -> duckType.endsWith("[]") ? "array" : "text";
        };
    }

    static @Nullable String text(@Nullable Object value, String type) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? "1" : "0";
            case Double number -> real(number);
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> "" + day.toEpochDay();
            case LocalTime time -> BigDecimal.valueOf(time.toNanoOfDay(), 9).toPlainString();
            case Timestamp time -> instant(time.toLocalDateTime().toInstant(ZoneOffset.UTC), type);
            case LocalDateTime time -> instant(time.toInstant(ZoneOffset.UTC), type);
            case OffsetDateTime time -> instant(time.toInstant(), type);
            default -> value.toString();
        };
    }

    private static String real(double number) {
        return Double.isInfinite(number) ? (number > 0 ? "inf" : "-inf") : Double.toString(number);
    }

    /** A TIMESTAMP_TZ also tells its offset, in minutes and 1,440 more. */
    private static String instant(Instant time, String type) {
        String text = seconds(time.getEpochSecond(), time.getNano());
        return type.equals("timestamp_tz") ? text + " 1440" : text;
    }

    private static String seconds(long seconds, int nanos) {
        return "%d.%09d".formatted(seconds, nanos);
    }
}
