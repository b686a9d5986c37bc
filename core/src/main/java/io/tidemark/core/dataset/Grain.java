package io.tidemark.core.dataset;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The length of a time partition; days and longer are those of the dataset's calendar zone, weeks start on Monday. */
public enum Grain {
    HOUR,
    DAY,
    WEEK,
    MONTH;

    private static final int HOUR_SECONDS = 3_600;

    /** The window of this grain that holds the instant. */
    public PartitionKey.Window windowAt(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = day.withDayOfMonth(1);
        return switch (this) {
            case HOUR -> hourAt(instant, zone.getRules());
            case DAY -> days(day, day.plusDays(1), zone);
            case WEEK -> days(monday, monday.plusWeeks(1), zone);
            case MONTH -> days(first, first.plusMonths(1), zone);
        };
    }

    /** The window right after that one. */
    public PartitionKey.Window after(PartitionKey.Window window, ZoneId zone) {
        return windowAt(window.until(), zone);
    }

    /** An hour of the zone's clocks; where they are moved by part of an hour, as on Lord Howe Island, one ends there. */
    private static PartitionKey.Window hourAt(Instant instant, ZoneRules rules) {
        int offset = rules.getOffset(instant).getTotalSeconds();
        Instant from = Instant.ofEpochSecond(
                Math.floorDiv(instant.getEpochSecond() + offset, HOUR_SECONDS) * HOUR_SECONDS - offset);
        Instant until = from.plusSeconds(HOUR_SECONDS);
        ZoneOffsetTransition moved = rules.nextTransition(from);
        if (moved == null
                || !moved.getInstant().isBefore(until)
                || moved.getDuration().toSeconds() % HOUR_SECONDS == 0) {
            return new PartitionKey.Window(from, until);
        }
        return moved.getInstant().isAfter(instant)
                ? new PartitionKey.Window(from, moved.getInstant())
                : new PartitionKey.Window(moved.getInstant(), until);
    }

    /** From the first moment of a day: the first midnight where clocks go back over it, the first after a skipped one. */
    private static PartitionKey.Window days(LocalDate from, LocalDate until, ZoneId zone) {
        return new PartitionKey.Window(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
