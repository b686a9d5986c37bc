package io.tidemark.connector.mysql;

import io.tidemark.core.dataset.ColumnType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a table is partitioned by: a column, or a function of one that grows with it. */
record RangeExpression(Function function, String column) {
    /** How a partition's bound tells a moment. */
    enum Function {
        COLUMN,
        TO_DAYS,
        TO_SECONDS,
        UNIX_TIMESTAMP,
        YEAR
    }

    /** Stands for MAXVALUE. */
    static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final long DAYS_TO_1970 = 719_528;
    private static final long SECONDS_TO_1970 = 62_167_219_200L;
    private static final Pattern OF_COLUMN = Pattern.compile("`((?:[^`]|``)+)`");
    private static final Pattern OF_FUNCTION =
            Pattern.compile("(to_days|to_seconds|unix_timestamp|year)\\(`((?:[^`]|``)+)`\\)", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]", Locale.ROOT);

    /** Reads what information_schema tells; empty for other methods, several columns and other expressions. */
    static Optional<RangeExpression> parse(String method, @Nullable String expression) {
        if (expression == null) {
            return Optional.empty();
        }
        if (method.equals("RANGE COLUMNS")) {
            Matcher column = OF_COLUMN.matcher(expression);
            return column.matches() ? Optional.of(of(Function.COLUMN, column.group(1))) : Optional.empty();
        }
        Matcher call = OF_FUNCTION.matcher(expression);
        return method.equals("RANGE") && call.matches()
                ? Optional.of(of(Function.valueOf(call.group(1).toUpperCase(Locale.ROOT)), call.group(2)))
                : Optional.empty();
    }

    private static RangeExpression of(Function function, String quoted) {
        return new RangeExpression(function, quoted.replace("``", "`"));
    }

    /**
     * The moment that a partition ends before; empty when that is none of time.
     *
     * @param zone in which the days of a date column start
     */
    Optional<Instant> bound(String description, ColumnType type, ZoneId zone) {
        if (description.equals("MAXVALUE")) {
            return Optional.of(LAST);
        }
        ZoneId calendar = type == ColumnType.DATE ? zone : ZoneOffset.UTC;
        try {
            return Optional.of(
                    switch (function) {
                        case COLUMN -> time(description, calendar);
                        case TO_DAYS ->
                            LocalDate.ofEpochDay(Long.parseLong(description) - DAYS_TO_1970)
                                    .atStartOfDay(calendar)
                                    .toInstant();
                        case TO_SECONDS ->
                            LocalDateTime.ofEpochSecond(
                                            Long.parseLong(description) - SECONDS_TO_1970, 0, ZoneOffset.UTC)
                                    .atZone(calendar)
                                    .toInstant();
                        case UNIX_TIMESTAMP -> Instant.ofEpochSecond(Long.parseLong(description));
                        case YEAR ->
                            LocalDate.of(Integer.parseInt(description), 1, 1)
                                    .atStartOfDay(calendar)
                                    .toInstant();
                    });
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(String description, ZoneId calendar) {
        String value = description.replace("'", "");
        return value.length() == 10
                ? LocalDate.parse(value).atStartOfDay(calendar).toInstant()
                : LocalDateTime.parse(value, TIME).atZone(calendar).toInstant();
    }
}
