package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;

/** Counts the records that pass a test. */
final class CountingAccumulator implements Accumulator {
    private final Measure<Tally> measure;
    private final Test test;
    private long count;

    CountingAccumulator(Measure<Tally> measure, Test test) {
        this.measure = measure;
        this.test = test;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        count += test.count(batch, from, until);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new Tally(count));
    }
}
