package io.tidemark.core.metric;

import java.util.Map;
import java.util.Optional;

/**
 * The values that lie further beyond the quartiles than some times their distance, as far as bins tell: within 1 % of the
 * bounds.
 */
public record Outliers(double low, double high) {
    /** Times the distance of the quartiles, where a rule says nothing (Tukey 1977). */
    public static final double USUAL = 1.5;

    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    /**
     * Those of a column; empty where it has no values.
     *
     * @param k how many times the distance of the quartiles
     */
    public static Optional<Outliers> of(LogHistogram values, double k) {
        double low = values.quantile(LOWER);
        double high = values.quantile(UPPER);
        double fence = (high - low) * k;
        return Double.isNaN(low) ? Optional.empty() : Optional.of(new Outliers(low - fence, high + fence));
    }

    /** How many values are. */
    public long count(LogHistogram values) {
        long found = isBeyond(0) ? values.zeros() : 0;
        for (Map.Entry<Integer, Long> bin : values.positive().entrySet()) {
            found += isBeyond(LogHistogram.amount(bin.getKey())) ? bin.getValue() : 0;
        }
        for (Map.Entry<Integer, Long> bin : values.negative().entrySet()) {
            found += isBeyond(-LogHistogram.amount(bin.getKey())) ? bin.getValue() : 0;
        }
        return found;
    }

    /** Whether that value was counted; NaN and infinite ones never are. */
    public boolean counts(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 && isBeyond(0);
        }
        return isBeyond(Math.signum(value) * LogHistogram.amount(LogHistogram.bin(Math.abs(value))));
    }

    private boolean isBeyond(double amount) {
        return amount < low || amount > high;
    }
}
