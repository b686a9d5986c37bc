package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/** Stands for a measure that cannot be gathered, and says why. */
record FailedAccumulator(Measure<?> measure, Failure why) implements Accumulator {
    @Override
    public void add(RecordBatch batch, int from, int until) {}

    @Override
    public void finish(States.Builder states) {
        states.fail(measure, why);
    }
}
