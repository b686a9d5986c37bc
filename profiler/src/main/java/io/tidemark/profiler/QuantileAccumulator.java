package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/** The distribution of a numeric column. */
final class QuantileAccumulator implements Accumulator {
    private final Measure.Quantiles measure;
    private final int column;
    private final LogBins bins = new LogBins();

    QuantileAccumulator(Measure.Quantiles measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        double[] numbers = batch.column(column).numbers();
        for (int i = from; i < until; i++) {
            bins.add(numbers[i]);
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, bins.histogram());
    }
}
