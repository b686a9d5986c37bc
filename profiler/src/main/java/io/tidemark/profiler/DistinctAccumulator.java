package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/** Gathers hashes of different values. */
final class DistinctAccumulator implements Accumulator {
    private final Measure.Distinct measure;
    private final int column;
    private final SampledHashes sample = new SampledHashes();

    DistinctAccumulator(Measure.Distinct measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        boolean[] nulls = batch.column(column).nulls();
        long[] hashes = batch.column(column).hashes();
        long mask = sample.mask();
        for (int i = from; i < until; i++) {
            if ((hashes[i] & mask) == 0 && !nulls[i]) {
                sample.add(hashes[i]);
                mask = sample.mask();
            }
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, sample.sketch());
    }
}
