package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;

/** Counts the records that pass a test. */
final class CountingAccumulator implements Accumulator {
    /** Whether the record that the cursor stands on counts. */
    interface Test {
        boolean counts(RecordCursor cursor);
    }

    private final Measure<Tally> measure;
    private final Test test;
    private long count;

    CountingAccumulator(Measure<Tally> measure, Test test) {
        this.measure = measure;
        this.test = test;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (test.counts(cursor)) {
            count++;
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new Tally(count));
    }
}
