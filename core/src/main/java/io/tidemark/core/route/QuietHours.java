package io.tidemark.core.route;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Holidays;
import io.tidemark.core.rule.Severity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a route holds messages back, to be told in one digest afterwards.
 *
 * @param days on which they begin
 * @param holidays days on which they don't
 * @param until the first time that is not quiet; at or before {@code from} it is on the next day
 * @param letThrough incidents from this severity on are told all the same
 */
public record QuietHours(
        ZoneId zone, Set<DayOfWeek> days, Holidays holidays, LocalTime from, LocalTime until, Severity letThrough) {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WHOLE_DAY = 24;

    public QuietHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("quiet hours need at least one day on which they begin");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** The days on which they begin, as people write them. */
    public Calendar calendar() {
        return new Calendar(false, days, 0, WHOLE_DAY, holidays);
    }

    /** When they are over, if it is quiet then; spans that follow one another without a gap are one. */
    public Optional<Instant> end(Instant at) {
        Instant end = at;
        for (int span = 0; span <= DAYS_OF_A_WEEK; span++) {
            Instant next = endOfSpan(end);
            if (!next.isAfter(end)) {
                break;
            }
            end = next;
        }
        return end.isAfter(at) ? Optional.of(end) : Optional.empty();
    }

    private boolean beginsOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.has(day);
    }

    /** The end of the span that covers that moment, or the moment. */
    private Instant endOfSpan(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        for (LocalDate day : new LocalDate[] {today, today.minusDays(1)}) {
            LocalDate last = until.isAfter(from) ? day : day.plusDays(1);
            Instant begins = day.atTime(from).atZone(zone).toInstant();
            Instant ends = last.atTime(until).atZone(zone).toInstant();
            if (beginsOn(day) && !at.isBefore(begins) && at.isBefore(ends)) {
                return ends;
            }
        }
        return at;
    }
}
