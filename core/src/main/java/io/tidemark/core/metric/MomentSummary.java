package io.tidemark.core.metric;

/**
 * Sums of the second, third and fourth power of deviations from the mean; NaN and infinite values are left out. Merging
 * is by Pébay, "Formulas for Robust, One-Pass Parallel Computation of Covariances and Arbitrary-Order Statistical
 * Moments", Sandia report SAND2008-6212, 2008.
 *
 * @param count how many values
 * @param mean arithmetic mean; 0 when there is none
 */
public record MomentSummary(long count, double mean, double m2, double m3, double m4)
        implements Mergeable<MomentSummary> {
    /** Below that doubles lose their digits. */
    private static final double LEAST = 1e-290;

    private static final double RESOLUTION = 0x1p-52;
    public static final MomentSummary ZERO = new MomentSummary(0, 0, 0, 0, 0);

    public static MomentSummary of(double value) {
        return Double.isFinite(value) ? new MomentSummary(1, value, 0, 0, 0) : ZERO;
    }

    @Override
    public MomentSummary plus(MomentSummary other) {
        if (count == 0) {
            return other;
        }
        if (other.count == 0) {
            return this;
        }
        double na = count;
        double nb = other.count;
        double n = na + nb;
        double d = other.mean - mean;
        double dn = d / n;
        double third = m3 + other.m3 + d * dn * dn * na * nb * (na - nb) + 3 * dn * (na * other.m2 - nb * m2);
        double fourth = m4
                + other.m4
                + d * dn * dn * dn * na * nb * (na * na - na * nb + nb * nb)
                + 6 * dn * dn * (na * na * other.m2 + nb * nb * m2)
                + 4 * dn * (na * other.m3 - nb * m3);
        return new MomentSummary(count + other.count, mean + dn * nb, m2 + other.m2 + d * dn * na * nb, third, fourth);
    }

    /** Population skewness, m₃/n ÷ (m₂/n)^1.5; NaN where all values are equal, or too large or too small for m₃. */
    public double skewness() {
        double cube = Math.pow(deviation(), 3);
        return hasShape() && cube > LEAST ? m3 / count / cube : Double.NaN;
    }

    /**
     * Population excess kurtosis, m₄/n ÷ (m₂/n)² − 3: 0 for a normal distribution; NaN where all values are equal, or too
     * large or too small for m₄.
     */
    public double kurtosis() {
        double fourth = Math.pow(deviation(), 4);
        return hasShape() && fourth > LEAST ? m4 / count / fourth - 3 : Double.NaN;
    }

    /** Whether values differ by more than doubles of their size can tell. */
    public boolean hasShape() {
        return deviation() > Math.abs(mean) * RESOLUTION;
    }

    private double deviation() {
        return Math.sqrt(m2 / count);
    }
}
