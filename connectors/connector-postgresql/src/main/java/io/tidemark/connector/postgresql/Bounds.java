package io.tidemark.connector.postgresql;

import io.tidemark.core.dataset.ColumnType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a native range partition covers, start included, end excluded. */
record Bounds(Instant from, Instant until) {
    /** Stands for MINVALUE. */
    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** Stands for MAXVALUE. */
    static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern RANGE =
            Pattern.compile("FOR VALUES FROM \\((MINVALUE|'[^']*')\\) TO \\((MAXVALUE|'[^']*')\\)");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]", Locale.ROOT);
    private static final DateTimeFormatter ZONED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]x", Locale.ROOT);

    /** Reads bounds as PostgreSQL writes them in a session in UTC; empty when they are none of time. */
    static Optional<Bounds> parse(String text, ColumnType type, ZoneId zone) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bounds(time(range.group(1), type, zone), time(range.group(2), type, zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(String text, ColumnType type, ZoneId zone) {
        if (text.equals("MINVALUE")) {
            return FIRST;
        }
        if (text.equals("MAXVALUE")) {
            return LAST;
        }
        String value = text.substring(1, text.length() - 1);
        return switch (type) {
            case DATE -> LocalDate.parse(value).atStartOfDay(zone).toInstant();
            case TIMESTAMP -> LocalDateTime.parse(value, LOCAL).toInstant(ZoneOffset.UTC);
            case TIMESTAMP_TZ -> OffsetDateTime.parse(value, ZONED).toInstant();
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new DateTimeException("Not a time: " + text);
        };
    }
}
