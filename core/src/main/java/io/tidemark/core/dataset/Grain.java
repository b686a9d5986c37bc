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
            case DAY -> time.truncatedTo(ChronoUnit.DAYS);
            case WEEK ->
                time.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).truncatedTo(ChronoUnit.DAYS);
            case MONTH -> time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
        };
    }

    private ZonedDateTime next(ZonedDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
