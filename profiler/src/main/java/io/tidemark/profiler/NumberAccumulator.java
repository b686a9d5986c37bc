package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/**
 * Count, extremes, mean and spread in one pass, by Welford, "Note on a Method for Calculating Corrected Sums of Squares
 * and Products", 1962. Text and NaN are passed over; an infinite value makes the mean infinite and the spread NaN.
 */
final class NumberAccumulator implements Accumulator {
    private final Measure.NumberStats measure;
    private final int column;
    private final RunningNumbers numbers = new RunningNumbers();

    NumberAccumulator(Measure.NumberStats measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        numbers.add(batch.column(column).numbers(), from, until);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, numbers.summary());
    }
}
