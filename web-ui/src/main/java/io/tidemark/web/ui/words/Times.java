package io.tidemark.web.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time and durations as the pages show them: UTC, to the minute. */
public final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** For example {@code 2026-11-22 14:00}; a dash for none. */
    public static String minute(@Nullable Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant);
    }

    /** A time zone's name; UTC in all its spellings is UTC. */
    public static String zone(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.toString();
    }

    /** For example {@code 12 min ago}, {@code in 3 h} or {@code now}. */
    public static String ago(Instant instant, Instant now) {
        Duration age = Duration.between(instant, now);
        if (age.abs().toSeconds() < 10) {
            return "now";
        }
        return age.isNegative() ? "in " + span(age.negated()) : span(age) + " ago";
    }

    /** For example {@code 2026-11-22 14:00 · 12 min ago}; a dash for none. */
    public static String minuteAndAge(@Nullable Instant instant, Instant now) {
        return instant == null ? "–" : minute(instant) + " · " + ago(instant, now);
    }

    /** For example {@code 45 s}, {@code 11 min}, {@code 5 h} or {@code 3 d}. */
    public static String span(Duration span) {
        if (span.toMillis() < 1000) {
            return span.toMillis() + " ms";
        }
        if (span.toSeconds() < 120) {
            return span.toSeconds() + " s";
        }
        if (span.toMinutes() < 120) {
            return span.toMinutes() + " min";
        }
        return span.toHours() < 48 ? span.toHours() + " h" : span.toDays() + " d";
    }
}
