package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.rule.Baseline;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Which earlier windows a window is compared with, by the dataset's calendar. */
record EarlierWindows(Partitioning.TimeWindows how) {
    private static final int USUAL_WINDOWS = 7;
    /** A little more than is compared, so that a change of clocks loses nothing. */
    private static final int READ_WINDOWS = USUAL_WINDOWS + 2;

    /** The starts of the windows that make up the baseline, newest first. */
    List<Instant> starts(PartitionKey.Window window, Baseline baseline) {
        return switch (baseline) {
            case PREVIOUS -> previous(window, 1);
            case SAME_HOUR_YESTERDAY -> List.of(local(window).minusDays(1).toInstant());
            case SAME_HOUR_LAST_WEEK -> List.of(local(window).minusWeeks(1).toInstant());
            case AVERAGE -> throw new IllegalArgumentException("An average has as many windows as its rule says");
            case USUAL -> how.grain() == Grain.HOUR ? sameHours(window) : previous(window, USUAL_WINDOWS);
        };
    }

    /** The earliest start that any baseline of the window needs. */
    Instant horizon(PartitionKey.Window window) {
        ZonedDateTime start = local(window);
        return switch (how.grain()) {
            case HOUR, DAY -> start.minusDays(READ_WINDOWS).toInstant();
            case WEEK -> start.minusWeeks(READ_WINDOWS).toInstant();
            case MONTH -> start.minusMonths(READ_WINDOWS).toInstant();
        };
    }

    private List<Instant> sameHours(PartitionKey.Window window) {
        List<Instant> starts = new ArrayList<>();
        for (int days = 1; days <= USUAL_WINDOWS; days++) {
            starts.add(local(window).minusDays(days).toInstant());
        }
        return starts;
    }

    /** The starts of so many windows before, newest first. */
    List<Instant> previous(PartitionKey.Window window, int count) {
        List<Instant> starts = new ArrayList<>();
        Instant start = window.from();
        for (int i = 0; i < count; i++) {
            start = how.windowAt(start.minusNanos(1)).from();
            starts.add(start);
        }
        return starts;
    }

    private ZonedDateTime local(PartitionKey.Window window) {
        return window.from().atZone(how.zone());
    }
}
