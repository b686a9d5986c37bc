package io.tidemark.profiler;

import io.tidemark.core.metric.NumberSummary;

/**
 * Count, extremes, mean and sum of squared deviations of the numbers so far. They are taken as distances from the first of
 * them, or digits would be lost where all of them are large and near each other.
 */
final class RunningNumbers {
    private long infinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double origin;
    private double mean;
    private double m2;
    private double infinities;
    private long finite;

    void add(double[] values, int from, int until) {
        long n = finite;
        double start = origin;
        double m = mean;
        double squares = m2;
        for (int i = from; i < until; i++) {
            double value = values[i];
            min = value < min ? value : min;
            max = value > max ? value : max;
            if (Double.isFinite(value)) {
                start = n == 0 ? value : start;
                n++;
                double distance = value - start;
                double delta = distance - m;
                m += delta / n;
                squares += delta * (distance - m);
            } else if (!Double.isNaN(value)) {
                infinite++;
                infinities += value;
            }
        }
        finite = n;
        origin = start;
        mean = m;
        m2 = squares;
    }

    /** Infinite values decide the mean: the sum of both infinities is NaN. */
    NumberSummary summary() {
        return infinite == 0
                ? new NumberSummary(finite, min, max, origin + mean, m2)
                : new NumberSummary(finite + infinite, min, max, infinities, Double.NaN);
    }
}
