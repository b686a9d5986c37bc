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
    private final RecordKeys columns;
    private final HashSet64 seen = new HashSet64();
    private final HashSet64 repeated = new HashSet64();
    private long[] keys = {};
    private long rowsWithKey;
    private long touched;

    DuplicateAccumulator(Measure.DuplicateRows measure, int[] columns) {
        this.measure = measure;
        this.columns = new RecordKeys(columns);
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        if (keys.length < until - from) {
            keys = new long[until - from];
        }
        int count = 0;
        for (int i = from; i < until; i++) {
            if (columns.isWhole(batch, i)) {
                keys[count++] = columns.hash(batch, i);
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

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new DuplicateTally(rowsWithKey, seen.size(), seen.size() - repeated.size()));
    }

    @Override
    public String toString() {
        return measure + "[" + rowsWithKey + " rows, " + touched + "]";
    }
}
