package io.tidemark.web.api.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads times as RFC 3339 writes them, with seconds or without. */
public final class Moments {
    private static final DateTimeFormatter RFC_3339 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendOffset("+HH:MM", "Z")
            .toFormatter();
    /** A plus sign that a caller forgot to encode arrives as a space. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d\\d:\\d\\d$)");

    private Moments() {}

    public static Instant parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a time such as 2026-11-22T20:00:00Z or 2026-11-22T21:00+01:00"));
    }

    static Optional<Instant> read(String text) {
        try {
            String plus = LOST_PLUS.matcher(text).replaceFirst("+");
            return Optional.of(OffsetDateTime.parse(plus, RFC_3339).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
