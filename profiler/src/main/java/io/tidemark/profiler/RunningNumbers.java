package io.tidemark.profiler;

import io.tidemark.core.metric.NumberSummary;

/** Count, extremes, mean and sum of squared deviations of the numbers so far. */
final class RunningNumbers {
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double m2;
    private double infinities;
    private long finite;

    void add(double[] values, int from, int until) {
        for (int i = from; i < until; i++) {
            double value = values[i];
            if (Double.isFinite(value)) {
                add(value);
            } else if (!Double.isNaN(value)) {
                count++;
                min = Math.min(min, value);
                max = Math.max(max, value);
                infinities += value;
            }
        }
    }

    private void add(double value) {
        count++;
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
        finite++;
        double delta = value - mean;
        mean += delta / finite;
        m2 += delta * (value - mean);
    }

    /** Infinite values decide the mean: the sum of both infinities is NaN. */
    NumberSummary summary() {
        return finite == count
                ? new NumberSummary(count, min, max, mean, m2)
                : new NumberSummary(count, min, max, infinities, Double.NaN);
    }
}
