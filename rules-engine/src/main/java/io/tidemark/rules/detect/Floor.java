package io.tidemark.rules.detect;

/** The least change that somebody would act on. */
final class Floor {
    private static final double SHARE_OF_NUMBER = 0.05;
    private static final double ROWS = 3;
    private static final double POINTS = 0.005;
    private static final double MINUTES = 10;

    private Floor() {}

    static Band widen(Band band, SeriesKind kind) {
        double expected = band.expected();
        double floor = switch (kind) {
            case ROW_COUNT, DISTINCT_COUNT -> Math.max(ROWS, SHARE_OF_NUMBER * expected);
            case NULL_FRACTION, DUPLICATE_FRACTION, VALID_FRACTION -> POINTS;
            case FRESHNESS_MINUTES -> MINUTES;
            case MEAN_VALUE, AUTO -> SHARE_OF_NUMBER * Math.abs(expected);
        };
        return band.holding(expected - floor, expected + floor);
    }

    /** So wide that only a wreck lies outside: for times of which next to nothing is known. */
    static Band wreck(Band band, double least, double most) {
        double expected = band.expected();
        return expected > 0 ? band.holding(least * expected, most * expected) : band;
    }
}
