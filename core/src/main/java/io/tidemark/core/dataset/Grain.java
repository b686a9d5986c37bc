package io.tidemark.core.dataset;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The length of a time partition; days and longer are those of the dataset's calendar zone, weeks start on Monday. */
public enum Grain {
    HOUR,
    DAY,
    WEEK,
    MONTH;

    /** The window of this grain that holds the instant. */
    public PartitionKey.Window windowAt(Instant instant, ZoneId zone) {
        ZonedDateTime start = floor(instant.atZone(zone));
        return new PartitionKey.Window(start.toInstant(), next(start).toInstant());
    }

    /** The window right after that one. */
    public PartitionKey.Window after(PartitionKey.Window window, ZoneId zone) {
        return windowAt(window.until(), zone);
    }

    private ZonedDateTime floor(ZonedDateTime time) {
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> startOfDay(time);
            case WEEK -> startOfDay(time.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> startOfDay(time.withDayOfMonth(1));
        };
    }

    /** The first midnight where clocks go back over it, the first moment after where they skip it. */
    private static ZonedDateTime startOfDay(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(time.getZone());
    }

    private ZonedDateTime next(ZonedDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> startOfDay(start.plusDays(1));
            case WEEK -> startOfDay(start.plusWeeks(1));
            case MONTH -> startOfDay(start.plusMonths(1));
        };
    }
}
