package io.tidemark.core.metric;

import java.util.List;

/**
 * Which rows of a partition were delivered before, by their keys. Not {@link Mergeable}: two partitions' rows may be
 * copies of each other.
 *
 * @param rowsWithKey rows whose key columns are all filled
 * @param redelivered rows whose key an earlier partition within the horizon holds
 * @param repeated rows beyond the first of their key whose first copy is in the partition itself
 * @param origins where first copies lie, most rows first; only the largest where they are many
 */
public record RedeliveryTally(long rowsWithKey, long redelivered, long repeated, List<Redelivery> origins)
        implements State {
    /** How many origins are kept. */
    public static final int MOST_ORIGINS = 200;

    public static final RedeliveryTally NONE = new RedeliveryTally(0, 0, 0, List.of());

    public RedeliveryTally {
        origins = List.copyOf(origins);
        if (redelivered < 0 || repeated < 0 || redelivered + repeated > rowsWithKey) {
            throw new IllegalArgumentException("No rows are copies like these: " + redelivered + " redelivered and "
                    + repeated + " repeated of " + rowsWithKey);
        }
    }
}
