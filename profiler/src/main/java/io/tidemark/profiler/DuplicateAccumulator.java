package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.HashSet64;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/**
 * Counts rows with a complete key and how many different keys there are, by the keys' 64-bit fingerprints: two of n keys
 * share one by chance with a probability of n² ÷ 2⁶⁵, three in a million at ten million keys.
 */
final class DuplicateAccumulator implements Accumulator {
    private final Measure.DuplicateRows measure;
    private final int[] columns;
    private final HashSet64 seen = new HashSet64();
    private final HashSet64 repeated = new HashSet64();
    private long[] keys = {};
    private long rowsWithKey;
    private long touched;

    DuplicateAccumulator(Measure.DuplicateRows measure, int[] columns) {
        this.measure = measure;
        this.columns = columns.clone();
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        if (keys.length < until - from) {
            keys = new long[until - from];
        }
        int count = 0;
        for (int i = from; i < until; i++) {
            if (hasKey(batch, i)) {
                keys[count++] = key(batch, i);
            }
        }
        rowsWithKey += count;
        touched += seen.touch(keys, count);
        for (int i = 0; i < count; i++) {
            if (!seen.add(keys[i])) {
                repeated.add(keys[i]);
            }
        }
    }

    private boolean hasKey(RecordBatch batch, int place) {
        for (int column : columns) {
            if (batch.column(column).nulls()[place]) {
                return false;
            }
        }
        return true;
    }

    private long key(RecordBatch batch, int place) {
        long key = 0;
        for (int column : columns) {
            key = mix(key) + batch.column(column).fingerprints()[place];
        }
        return key;
    }

    /** The finalizer of SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014. */
    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new DuplicateTally(rowsWithKey, seen.size(), seen.size() - repeated.size()));
    }

    @Override
    public String toString() {
        return measure + "[" + rowsWithKey + " rows, " + touched + "]";
    }
}
