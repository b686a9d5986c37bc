package io.tidemark.rules.judge;

/** A figure that is read from a profile's states. */
sealed interface StateFigure {
    /** It is known, and in words. */
    record Known(double value, String words) implements StateFigure {}

    /** It is not, and why. */
    record Unknown(String why) implements StateFigure {}
}
