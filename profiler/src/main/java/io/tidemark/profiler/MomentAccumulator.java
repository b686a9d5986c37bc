package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.States;

/**
 * The first four moments in one pass, by Pébay, Sandia report SAND2008-6212, 2008, equations 1.3, 1.9 and 1.10, of the
 * distances from the first number: large ones that are near each other would lose their digits.
 */
final class MomentAccumulator implements Accumulator {
    private final Measure.Moments measure;
    private final int column;
    private long count;
    private double origin;
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
        double n = count;
        double start = origin;
        double m = mean;
        double sum2 = m2;
        double sum3 = m3;
        double sum4 = m4;
        for (int i = from; i < until; i++) {
            if (Double.isFinite(numbers[i])) {
                start = n == 0 ? numbers[i] : start;
                double before = n;
                n++;
                double delta = numbers[i] - start - m;
                double share = delta / n;
                double square = share * share;
                double term = delta * share * before;
                m += share;
                sum4 += term * square * (n * n - 3 * n + 3) + 6 * square * sum2 - 4 * share * sum3;
                sum3 += term * share * (n - 2) - 3 * share * sum2;
                sum2 += term;
            }
        }
        count = (long) n;
        origin = start;
        mean = m;
        m2 = sum2;
        m3 = sum3;
        m4 = sum4;
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new MomentSummary(count, origin + mean, m2, m3, m4));
    }
}
