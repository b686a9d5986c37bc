package io.tidemark.core.metric;

/**
 * Exact duplicates within one partition. Not {@link Mergeable}, by type: two partitions may share keys.
 *
 * @param rowsWithKey rows whose key columns are all filled
 * @param distinctKeys how many different keys these rows have
 */
public record DuplicateTally(long rowsWithKey, long distinctKeys) implements State {
    public DuplicateTally {
        if (distinctKeys < 0 || distinctKeys > rowsWithKey) {
            throw new IllegalArgumentException(
                    "Distinct keys lie between 0 and the rows with a key: " + distinctKeys + " of " + rowsWithKey);
        }
    }

    /** Surplus copies: rows beyond the first of each key. */
    public long duplicates() {
        return rowsWithKey - distinctKeys;
    }
}
