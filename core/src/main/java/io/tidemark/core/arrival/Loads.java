package io.tidemark.core.arrival;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the times of loading tell of a window that was not watched while it filled: how much was there at the deadline
 * and when the last row came. Between the two the deadline's count is taken, so that it is never overstated.
 *
 * @param rows all its rows
 * @param late those that were loaded after the deadline
 * @param last when the last of them was loaded
 */
public record Loads(long rows, long late, Instant last) {
    /** The window's arrival from its deadline on, for ages that it has passed. */
    public Arrival arrival(Ages ages, PartitionKey.Window window, Instant now) {
        SortedMap<Duration, Long> byAge = new TreeMap<>();
        for (Duration age : ages.passed(window, now)) {
            boolean complete = !window.until().plus(age).isBefore(last);
            byAge.put(age, complete ? rows : rows - late);
        }
        return new Arrival(window, byAge);
    }
}
