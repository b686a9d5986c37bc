package io.tidemark.core.arrival;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows one window had at certain ages.
 *
 * @param rowsByAge ages count from the window's end; those before it are negative
 */
public record Arrival(PartitionKey.Window window, SortedMap<Duration, Long> rowsByAge) {
    public Arrival {
        rowsByAge = Collections.unmodifiableSortedMap(new TreeMap<>(rowsByAge));
    }

    public static Arrival none(PartitionKey.Window window) {
        return new Arrival(window, Collections.emptySortedMap());
    }

    public boolean isEmpty() {
        return rowsByAge.isEmpty();
    }

    /** Both together; the other counts where both know an age. */
    public Arrival and(Arrival other) {
        SortedMap<Duration, Long> both = new TreeMap<>(rowsByAge);
        both.putAll(other.rowsByAge);
        return new Arrival(window, both);
    }
}
