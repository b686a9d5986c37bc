package io.tidemark.core.metric;

/** What a metric's number counts; times are seconds since 1970-01-01T00:00Z. */
public enum Unit {
    ROWS,
    RATIO,
    SECONDS,
    BYTES,
    /** Different values. */
    VALUES,
    CHARACTERS,
    EPOCH_SECONDS,
    NUMBER
}
