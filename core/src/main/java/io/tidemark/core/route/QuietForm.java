package io.tidemark.core.route;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.rule.Severity;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Quiet hours as files and the API write them.
 *
 * @param zone such as {@code Europe/Stockholm}; UTC when left out
 * @param days such as {@code mon-fri} or {@code sat,sun}; all when left out
 * @param from such as {@code 22:00}
 * @param letThrough critical when left out
 */
public record QuietForm(
        @Nullable String zone,
        @Nullable String days,
        @Nullable String from,
        @Nullable String until,
        @Nullable Severity letThrough) {
    private static final int WHOLE_DAY = 24;

    QuietHours hours() {
        return new QuietHours(
                zoneId(),
                Calendar.of(days == null ? "daily" : days).days(),
                time("from", from),
                time("until", until),
                letThrough == null ? Severity.CRITICAL : letThrough);
    }

    static @Nullable QuietForm of(@Nullable QuietHours quiet) {
        return quiet == null
                ? null
                : new QuietForm(
                        quiet.zone().getId(),
                        new Calendar(quiet.days(), 0, WHOLE_DAY).toString(),
                        quiet.from().toString(),
                        quiet.until().toString(),
                        quiet.letThrough());
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'zone' is a time zone such as Europe/Stockholm, not '" + zone + "'", e);
        }
    }

    private static LocalTime time(String field, @Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("quiet hours need 'from' and 'until', such as 22:00 and 07:00");
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + field + "' is a time such as 22:00, not '" + text + "'", e);
        }
    }
}
