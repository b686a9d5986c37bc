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
 * @param days such as {@code mon-fri}, {@code sat,sun} or {@code daily except 12-25}; all when left out
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
        Calendar begins = Calendar.of(days == null ? "daily" : days);
        if (begins.learnt() || begins.fromHour() != 0 || begins.untilHour() != WHOLE_DAY) {
            throw new IllegalArgumentException(
                    "'days' of quiet hours are days such as 'mon-fri' or 'daily except 12-25',"
                            + " their hours are 'from' and 'until'; not '" + days + "'");
        }
        return new QuietHours(
                zoneId(),
                begins.days(),
                begins.holidays(),
                time("from", from),
                time("until", until),
                letThrough == null ? Severity.CRITICAL : letThrough);
    }

    static @Nullable QuietForm of(@Nullable QuietHours quiet) {
        return quiet == null
                ? null
                : new QuietForm(
                        quiet.zone().getId(),
                        quiet.calendar().toString(),
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
