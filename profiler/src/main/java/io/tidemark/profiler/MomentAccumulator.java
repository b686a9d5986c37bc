package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.States;

/** The first four moments in one pass, by Pébay, Sandia report SAND2008-6212, 2008, equations 1.3, 1.9 and 1.10. */
final class MomentAccumulator implements Accumulator {
    private final Measure.Moments measure;
    private final int column;
    private long count;
    private double mean;
    private double m2;
    private double m3;
    private double m4;

    MomentAccumulator(Measure.Moments measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        double[] numbers = batch.column(column).numbers();
        for (int i = from; i < until; i++) {
            if (Double.isFinite(numbers[i])) {
                add(numbers[i]);
            }
        }
    }

    private void add(double value) {
        double before = count;
        double n = ++count;
        double delta = value - mean;
        double share = delta / n;
        double square = share * share;
        double term = delta * share * before;
        mean += share;
        m4 += term * square * (n * n - 3 * n + 3) + 6 * square * m2 - 4 * share * m3;
        m3 += term * share * (n - 2) - 3 * share * m2;
        m2 += term;
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new MomentSummary(count, mean, m2, m3, m4));
    }
}
