package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.profiler.keys.KeyHash;

/** The keys of records in a batch: one 64-bit hash of the values of a key's columns. */
final class RecordKeys {
    private final int[] columns;

    /** @param columns the places of the key's columns */
    RecordKeys(int[] columns) {
        this.columns = columns.clone();
    }

    /** Whether all of the key's columns have a value there. */
    boolean isWhole(RecordBatch batch, int place) {
        for (int column : columns) {
            if (batch.column(column).nulls()[place]) {
                return false;
            }
        }
        return true;
    }

    long hash(RecordBatch batch, int place) {
        long key = 0;
        for (int column : columns) {
            key = KeyHash.with(key, batch.column(column).fingerprints()[place]);
        }
        return key;
    }
}
