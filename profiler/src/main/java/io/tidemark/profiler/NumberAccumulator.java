package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;

/**
 * Count, extremes, mean and spread in one pass, by Welford, "Note on a Method for Calculating Corrected Sums of Squares
 * and Products", 1962. Text and NaN are passed over.
 */
final class NumberAccumulator implements Accumulator {
    private final Measure.NumberStats measure;
    private final int column;
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double m2;

    NumberAccumulator(Measure.NumberStats measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (cursor.kind() == RecordCursor.Kind.RECORD && cursor.value(column) instanceof Number number) {
            add(number.doubleValue());
        }
    }

    private void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
        double delta = value - mean;
        mean += delta / count;
        m2 += delta * (value - mean);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new NumberSummary(count, min, max, mean, m2));
    }
}
