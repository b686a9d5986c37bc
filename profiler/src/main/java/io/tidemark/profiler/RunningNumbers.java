package io.tidemark.profiler;

import io.tidemark.core.metric.NumberSummary;

/** Count, extremes, mean and sum of squared deviations of the numbers so far. */
final class RunningNumbers {
    private long infinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double m2;
    private double infinities;
    private long finite;

    void add(double[] values, int from, int until) {
        long n = finite;
        double m = mean;
        double squares = m2;
        for (int i = from; i < until; i++) {
            double value = values[i];
            min = value < min ? value : min;
            max = value > max ? value : max;
            if (Double.isFinite(value)) {
                n++;
                double delta = value - m;
                m += delta / n;
                squares += delta * (value - m);
            } else if (!Double.isNaN(value)) {
                infinite++;
                infinities += value;
            }
        }
        finite = n;
        mean = m;
        m2 = squares;
    }

    /** Infinite values decide the mean: the sum of both infinities is NaN. */
    NumberSummary summary() {
        return infinite == 0
                ? new NumberSummary(finite, min, max, mean, m2)
                : new NumberSummary(finite + infinite, min, max, infinities, Double.NaN);
    }
}
