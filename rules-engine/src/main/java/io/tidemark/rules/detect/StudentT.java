package io.tidemark.rules.detect;

/** Quantiles of Student's t for small tails, by Hill's algorithm 396 (Communications of the ACM, 1970). */
final class StudentT {
    private StudentT() {}

    /**
     * The value that t exceeds with the probability {@code tail}.
     *
     * @param freedom degrees of freedom, 3 at least
     */
    static double upper(double tail, double freedom) {
        double a = 1 / (freedom - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * freedom;
        double y = Math.pow(d * 2 * tail, 2 / freedom);
        if (y > 0.05 + a) {
            double x = -normal(tail);
            y = x * x;
            c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
            y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
            y = Math.expm1(a * y * y);
        } else {
            y = ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4))
                                            * y
                                    - 1)
                            * (freedom + 1)
                            / (freedom + 2)
                    + 1 / y;
        }
        return Math.sqrt(freedom * y);
    }

    /** The normal quantile of an upper tail (Abramowitz and Stegun 26.2.23). */
    private static double normal(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
