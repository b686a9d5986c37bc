package io.tidemark.rules.detect;

/**
 * The scale on which a series scatters evenly, so that one band suits its low and its high values.
 *
 * @param reference a usual size of the values, for shapes that need one
 */
record Transform(Shape shape, double reference) {
    /** How values are bent. */
    enum Shape {
        /** Shares: the arc sine of the root (variance of a binomial). */
        SHARE,
        /** Small counts: root-like below a hundred, log-like above (variance of a negative binomial, Anscombe 1948). */
        COUNT,
        /** Large counts and other positive numbers: the logarithm. */
        LOG,
        /** Waiting times: the logarithm, with zero at zero. */
        LOG_FROM_ZERO,
        /** Numbers on both sides of zero: as they are, in tenths of the reference. */
        LINEAR
    }

    /** So far below the reference are all values the same. */
    private static final double NOTHING = 1e-4;

    private static final double GAIN = 10;

    double of(double value) {
        return switch (shape) {
            case SHARE -> 2 * Math.asin(Math.sqrt(Math.clamp(value, 0, 1)));
            case COUNT -> 2 * GAIN * asinh(0.05 * Math.sqrt(Math.max(0, value) + 0.375));
            case LOG -> GAIN * Math.log(Math.max(value, reference * NOTHING));
            case LOG_FROM_ZERO -> GAIN * Math.log1p(Math.max(0, value));
            case LINEAR -> GAIN * value / reference;
        };
    }

    double inverse(double bent) {
        return switch (shape) {
            case SHARE -> Math.pow(Math.sin(Math.clamp(bent, 0, Math.PI) / 2), 2);
            case COUNT -> Math.max(0, Math.pow(Math.sinh(Math.max(0, bent) / (2 * GAIN)) / 0.05, 2) - 0.375);
            case LOG -> Math.exp(bent / GAIN);
            case LOG_FROM_ZERO -> Math.max(0, Math.expm1(bent / GAIN));
            case LINEAR -> bent * reference / GAIN;
        };
    }

    /** The scatter to reckon with as long as next to nothing is known. */
    double priorScatter() {
        return shape == Shape.SHARE ? 0.04 : 1.2;
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
