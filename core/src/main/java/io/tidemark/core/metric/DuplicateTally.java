package io.tidemark.core.metric;

/**
 * Exact duplicates within one partition. Not {@link Mergeable}, by type: two partitions may share keys.
 *
 * @param rowsWithKey rows whose key columns are all filled
 * @param distinctKeys how many different keys these rows have
 * @param uniqueKeys how many keys exactly one row has
 */
public record DuplicateTally(long rowsWithKey, long distinctKeys, long uniqueKeys) implements State {
    public static final DuplicateTally NONE = new DuplicateTally(0, 0, 0);

    public DuplicateTally {
        boolean ordered = 0 <= uniqueKeys && uniqueKeys <= distinctKeys && distinctKeys <= rowsWithKey;
        boolean repeatedTwice = distinctKeys - uniqueKeys <= rowsWithKey - distinctKeys;
        if (!ordered || !repeatedTwice) {
            throw new IllegalArgumentException("No rows have such keys: " + rowsWithKey + " rows, " + distinctKeys
                    + " distinct keys, " + uniqueKeys + " unique keys");
        }
    }

    /** Surplus copies: rows beyond the first of each key. */
    public long duplicates() {
        return rowsWithKey - distinctKeys;
    }
}
