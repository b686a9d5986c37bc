package io.tidemark.collector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which windows a dataset should have, learnt from those that it has: where at least four of five windows of its past
 * hold rows, every window is expected; a dataset that comes and goes is never missed.
 */
final class Cadence {
    private static final int SHORTEST_PAST = 6;
    private static final double CONTINUOUS = 0.8;
    /** No more than this many windows are looked at, newest first; 40 days of hours. */
    private static final int LONGEST_PAST = 960;

    private final Partitioning.TimeWindows how;
    private final Set<PartitionKey> present;

    Cadence(Partitioning.TimeWindows how, Set<PartitionKey> present) {
        this.how = how;
        this.present = present;
    }

    /** The windows up to now that should have come and have not, oldest first; the current one included. */
    List<PartitionKey.Window> absent(Instant now) {
        List<PartitionKey.Window> all = windows(now);
        long over = all.stream().filter(window -> isOver(window, now)).count();
        long filled = all.stream()
                .filter(window -> isOver(window, now) && present.contains(window))
                .count();
        if (over < SHORTEST_PAST || filled < CONTINUOUS * over) {
            return List.of();
        }
        return all.stream().filter(window -> !present.contains(window)).toList();
    }

    private boolean isOver(PartitionKey.Window window, Instant now) {
        return !now.isBefore(how.deadline(window));
    }

    private List<PartitionKey.Window> windows(Instant now) {
        PartitionKey.Window first = present.stream()
                .filter(PartitionKey.Window.class::isInstance)
                .map(PartitionKey.Window.class::cast)
                .min(PartitionKey.Window::compareTo)
                .orElse(null);
        List<PartitionKey.Window> windows = new ArrayList<>();
        if (first == null) {
            return windows;
        }
        PartitionKey.Window window = how.windowAt(first.from());
        while (!window.from().isAfter(now)) {
            windows.add(window);
            window = how.grain().after(window, how.zone());
        }
        return windows.subList(Math.max(0, windows.size() - LONGEST_PAST), windows.size());
    }
}
