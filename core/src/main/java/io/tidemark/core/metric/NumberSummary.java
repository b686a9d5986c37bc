package io.tidemark.core.metric;

/**
 * Count, extremes, mean and sum of squared deviations of a numeric column. NaN values are left out of all of it.
 * Merging is by Chan, Golub and LeVeque, "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances",
 * 1979.
 *
 * @param count how many values
 * @param min smallest value; +∞ when there is none
 * @param max largest value; −∞ when there is none
 * @param mean arithmetic mean; 0 when there is none
 * @param m2 sum of squared deviations from the mean; NaN where it was not measured, or cannot be told
 */
public record NumberSummary(long count, double min, double max, double mean, double m2)
        implements Mergeable<NumberSummary> {
    public static final NumberSummary ZERO =
            new NumberSummary(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0);

    public NumberSummary {
        if (count < 0 || m2 < 0) {
            throw new IllegalArgumentException("Neither count nor m2 is negative: " + count + ", " + m2);
        }
    }

    public static NumberSummary of(double value) {
        return Double.isNaN(value) ? ZERO : new NumberSummary(1, value, value, value, 0);
    }

    /** The same with that sum of squared deviations; without values there are none. */
    public NumberSummary withSpread(double deviations) {
        return count == 0 ? this : new NumberSummary(count, min, max, mean, deviations);
    }

    @Override
    public NumberSummary plus(NumberSummary other) {
        if (count == 0) {
            return other;
        }
        if (other.count == 0) {
            return this;
        }
        long n = count + other.count;
        double delta = other.mean - mean;
        double share = (double) other.count / n;
        return new NumberSummary(
                n,
                Math.min(min, other.min),
                Math.max(max, other.max),
                mean + delta * share,
                m2 + other.m2 + delta * delta * count * share);
    }

    /** Population standard deviation. */
    public double standardDeviation() {
        return Math.sqrt(m2 / count);
    }
}
