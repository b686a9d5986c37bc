package io.tidemark.connector.postgresql;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A native range partition whose bounds are those of windows. */
record RangeChild(Piece piece, Bounds bounds) {
    /** The one window that it holds; empty when it holds several. */
    Optional<PartitionKey.Window> window(Partitioning.TimeWindows how) {
        PartitionKey.Window first = how.windowAt(bounds.from());
        return first.until().equals(bounds.until()) ? Optional.of(first) : Optional.empty();
    }

    boolean isAligned(Partitioning.TimeWindows how) {
        return isEdge(bounds.from(), how) && isEdge(bounds.until(), how);
    }

    private static boolean isEdge(Instant bound, Partitioning.TimeWindows how) {
        return bound.equals(Bounds.FIRST)
                || bound.equals(Bounds.LAST)
                || how.windowAt(bound).from().equals(bound);
    }

    boolean endsAfter(Instant start) {
        return bounds.until().isAfter(start);
    }

    /** What it covers from an instant on. */
    PartitionKey.Window rangeFrom(Instant start) {
        Instant from = bounds.from().isAfter(start) ? bounds.from() : start;
        return new PartitionKey.Window(from, bounds.until());
    }

    /** Its windows from an instant on, unless they are more than that. */
    Optional<List<PartitionKey.Window>> windowsFrom(Instant start, Partitioning.TimeWindows how, int most) {
        PartitionKey.Window range = rangeFrom(start);
        List<PartitionKey.Window> windows = new ArrayList<>();
        PartitionKey.Window next = how.windowAt(range.from());
        while (next.from().isBefore(range.until())) {
            if (windows.size() == most) {
                return Optional.empty();
            }
            windows.add(next);
            next = how.grain().after(next, how.zone());
        }
        return Optional.of(windows);
    }
}
