package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
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
    private long rowsWithKey;

    DuplicateAccumulator(Measure.DuplicateRows measure, int[] columns) {
        this.measure = measure;
        this.columns = columns.clone();
    }

    @Override
    public void add(RecordCursor cursor) {
        long key = 0;
        for (int column : columns) {
            if (cursor.isNull(column)) {
                return;
            }
            key = mix(key) + cursor.fingerprint(column);
        }
        rowsWithKey++;
        if (!seen.add(key)) {
            repeated.add(key);
        }
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
}
