package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.HashSet64;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/** Hashes of different values; when there are too many, those with one more low bit set are let go. */
final class DistinctAccumulator implements Accumulator {
    private final Measure.Distinct measure;
    private final int column;
    private HashSet64 hashes = new HashSet64();
    private int bits;

    DistinctAccumulator(Measure.Distinct measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (cursor.isNull(column)) {
            return;
        }
        long hash = cursor.hash(column);
        if (DistinctSketch.isSampled(hash, bits)
                && hashes.add(hash)
                && hashes.size() > DistinctSketch.MOST
                && bits < Long.SIZE - 1) {
            thin();
        }
    }

    private void thin() {
        while (hashes.size() > DistinctSketch.MOST) {
            bits++;
            HashSet64 kept = new HashSet64();
            hashes.values().filter(hash -> DistinctSketch.isSampled(hash, bits)).forEach(kept::add);
            hashes = kept;
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, DistinctSketch.of(bits, hashes.values()));
    }
}
