package io.tidemark.profiler;

import io.tidemark.core.metric.NumberSummary;
import java.util.Arrays;

/**
 * Count, extremes, mean and sum of squared deviations of the numbers so far. They are taken as distances from the first of
 * them, or digits would be lost where all of them are large and near each other. Some at a time are added to the others, by
 * Chan, Golub, LeVeque, "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979, so that not each
 * number waits for a division; how the numbers came in batches changes nothing.
 */
final class RunningNumbers {
    private static final int TOGETHER = 32;
    private static final int LANES = 4;

    private final double[] distances = new double[TOGETHER];
    private int waiting;
    private long infinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double origin;
    private double mean;
    private double m2;
    private double infinities;
    private long finite;

    void add(double[] values, int from, int until) {
        int count = waiting;
        for (int i = from; i < until; i++) {
            double value = values[i];
            min = value < min ? value : min;
            max = value > max ? value : max;
            if (Double.isFinite(value)) {
                origin = finite + count == 0 ? value : origin;
                distances[count++] = value - origin;
                if (count == TOGETHER) {
                    addTogether(count);
                    count = 0;
                }
            } else if (!Double.isNaN(value)) {
                infinite++;
                infinities += value;
            }
        }
        waiting = count;
    }

    private void addTogether(int count) {
        double middle = sum(count) / count;
        double squares = squares(count, middle);
        double share = count / ((double) finite + count);
        double delta = middle - mean;
        mean += delta * share;
        m2 += squares + delta * delta * (finite * share);
        finite += count;
    }

    /** Of distances; in lanes, so that a sum does not wait for the one before. */
    private double sum(int count) {
        double[] all = padded(count, 0);
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < count; i += LANES) {
            a += all[i];
            b += all[i + 1];
            c += all[i + 2];
            d += all[i + 3];
        }
        return (a + b) + (c + d);
    }

    private double squares(int count, double middle) {
        double[] all = padded(count, middle);
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < count; i += LANES) {
            a += (all[i] - middle) * (all[i] - middle);
            b += (all[i + 1] - middle) * (all[i + 1] - middle);
            c += (all[i + 2] - middle) * (all[i + 2] - middle);
            d += (all[i + 3] - middle) * (all[i + 3] - middle);
        }
        return (a + b) + (c + d);
    }

    /** The distances, with some of no weight behind. */
    private double[] padded(int count, double nothing) {
        if (count < TOGETHER) {
            Arrays.fill(distances, count, TOGETHER, nothing);
        }
        return distances;
    }

    /** Infinite values decide the mean: the sum of both infinities is NaN. */
    NumberSummary summary() {
        if (waiting > 0) {
            addTogether(waiting);
            waiting = 0;
        }
        return infinite == 0
                ? new NumberSummary(finite, min, max, origin + mean, m2)
                : new NumberSummary(finite + infinite, min, max, infinities, Double.NaN);
    }
}
