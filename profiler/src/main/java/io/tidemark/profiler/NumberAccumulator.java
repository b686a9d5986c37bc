package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;

/**
 * Count, extremes, mean and spread in one pass, by Welford, "Note on a Method for Calculating Corrected Sums of Squares
 * and Products", 1962. Text and NaN are passed over; an infinite value makes the mean infinite and the spread NaN.
 */
final class NumberAccumulator implements Accumulator {
    private final Measure<NumberSummary> measure;
    private final int column;
    private final boolean withSpread;
    private final RunningNumbers numbers = new RunningNumbers();

    NumberAccumulator(Measure<NumberSummary> measure, int column, boolean withSpread) {
        this.measure = measure;
        this.column = column;
        this.withSpread = withSpread;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        numbers.add(batch.column(column).numbers(), from, until);
    }

    @Override
    public void finish(States.Builder states) {
        NumberSummary summary = numbers.summary();
        states.put(measure, withSpread ? summary : summary.withSpread(Double.NaN));
    }
}
