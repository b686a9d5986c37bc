package io.tidemark.rules.judge;

import io.tidemark.core.metric.LogHistogram;
import java.util.Arrays;
import java.util.Map;

/**
 * How far a distribution has moved: the population stability index over the tenths of the window before. Below 0.1 nothing has
 * moved, above 0.25 much has.
 */
final class Drift {
    private static final int BINS = 10;
    /** In place of a share of nothing, whose logarithm there is none of. */
    private static final double LEAST = 1e-4;

    private final double[] bounds = new double[BINS - 1];

    private Drift(LogHistogram before) {
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = before.quantile((i + 1.0) / BINS);
        }
    }

    /** The index; both have values. */
    static double between(LogHistogram before, LogHistogram now) {
        Drift bins = new Drift(before);
        double[] expected = bins.shares(before);
        double[] actual = bins.shares(now);
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += (actual[i] - expected[i]) * Math.log(actual[i] / expected[i]);
        }
        return sum;
    }

    private double[] shares(LogHistogram values) {
        double[] shares = new double[BINS];
        shares[bin(0)] += values.zeros();
        for (Map.Entry<Integer, Long> one : values.positive().entrySet()) {
            shares[bin(LogHistogram.amount(one.getKey()))] += one.getValue();
        }
        for (Map.Entry<Integer, Long> one : values.negative().entrySet()) {
            shares[bin(-LogHistogram.amount(one.getKey()))] += one.getValue();
        }
        return Arrays.stream(shares)
                .map(count -> Math.max(LEAST, count / values.count()))
                .toArray();
    }

    /** Equal bounds, as of a value that a third of the rows have, leave bins between them empty on both sides. */
    private int bin(double value) {
        int bin = 0;
        while (bin < bounds.length && value > bounds[bin]) {
            bin++;
        }
        return bin;
    }
}
