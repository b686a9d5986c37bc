package io.tidemark.core.rule;

/** The values that are well, and the one that was expected; infinite ends are open, NaN is no expectation. */
public record Range(double low, double expected, double high) {
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY);

    public boolean hasExpected() {
        return !Double.isNaN(expected);
    }
}
