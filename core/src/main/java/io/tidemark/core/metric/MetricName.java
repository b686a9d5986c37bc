package io.tidemark.core.metric;

import java.util.Locale;

/** The metrics that are stored, by the field's standard terms. */
public enum MetricName {
    ROW_COUNT(Unit.ROWS),
    BYTES(Unit.BYTES),
    /** Files that a partition is kept in. */
    FILE_COUNT(Unit.VALUES),
    /** Files below a size ÷ files. */
    SMALL_FILES_RATIO(Unit.RATIO),
    NULL_COUNT(Unit.ROWS),
    /** Rows with a value ÷ rows. */
    COMPLETENESS(Unit.RATIO),
    BLANK_COUNT(Unit.ROWS),
    PLACEHOLDER_COUNT(Unit.ROWS),
    /** Null, blank and placeholder rows together. */
    MISSING_COUNT(Unit.ROWS),
    PADDED_COUNT(Unit.ROWS),
    /** Values of another type than most values of the field have. */
    OTHER_TYPE_COUNT(Unit.ROWS),
    /** Values of the type that most have ÷ values. */
    TYPE_CONSISTENCY(Unit.RATIO),
    TRUE_COUNT(Unit.ROWS),
    FALSE_COUNT(Unit.ROWS),
    /** True rows ÷ rows. */
    TRUE_RATIO(Unit.RATIO),
    MIN(Unit.NUMBER),
    MAX(Unit.NUMBER),
    MEAN(Unit.NUMBER),
    STDDEV(Unit.NUMBER),
    SUM(Unit.NUMBER),
    /** Population variance. */
    VARIANCE(Unit.NUMBER),
    /** Population skewness. */
    SKEWNESS(Unit.NUMBER),
    /** Population excess kurtosis: 0 for a normal distribution. */
    KURTOSIS(Unit.NUMBER),
    ZERO_COUNT(Unit.ROWS),
    /** Zeros ÷ values. */
    ZERO_RATIO(Unit.RATIO),
    NEGATIVE_COUNT(Unit.ROWS),
    /** Values below zero ÷ values. */
    NEGATIVE_RATIO(Unit.RATIO),
    NAN_COUNT(Unit.ROWS),
    INF_COUNT(Unit.ROWS),
    /** The value below which 1 % of the values lie. */
    P01(Unit.NUMBER),
    P05(Unit.NUMBER),
    P25(Unit.NUMBER),
    MEDIAN(Unit.NUMBER),
    P75(Unit.NUMBER),
    P95(Unit.NUMBER),
    P99(Unit.NUMBER),
    DISTINCT_COUNT(Unit.VALUES),
    /** Shannon entropy of a column's values, in bits. */
    ENTROPY(Unit.NUMBER),
    LENGTH_MIN(Unit.CHARACTERS),
    LENGTH_MEAN(Unit.CHARACTERS),
    LENGTH_MAX(Unit.CHARACTERS),
    MIN_TIME(Unit.EPOCH_SECONDS),
    MAX_TIME(Unit.EPOCH_SECONDS),
    FUTURE_COUNT(Unit.ROWS),
    ANCIENT_COUNT(Unit.ROWS),
    /** Seconds from event to loading that half of the rows stay below. */
    DELAY_P50(Unit.SECONDS),
    DELAY_P95(Unit.SECONDS),
    DELAY_P99(Unit.SECONDS),
    DELAY_MAX(Unit.SECONDS),
    /** Seconds from the end of a window to the loading of its last row; negative where that was before. */
    RELOAD_LAG(Unit.SECONDS),
    LATE_ROW_COUNT(Unit.ROWS),
    /** Late rows ÷ rows. */
    LATE_RATIO(Unit.RATIO),
    DUPLICATE_ROW_COUNT(Unit.ROWS),
    /** Duplicate rows ÷ rows with a complete key. */
    DUPLICATE_RATIO(Unit.RATIO),
    /** Keys that exactly one row has. */
    UNIQUE_COUNT(Unit.ROWS),
    /** Unique rows ÷ rows with a complete key. */
    UNIQUENESS(Unit.RATIO),
    /** Rows whose key an earlier partition within the key index' horizon holds. */
    REDELIVERED_ROW_COUNT(Unit.ROWS),
    /** Redelivered rows ÷ rows with a complete key. */
    REDELIVERED_RATIO(Unit.RATIO),
    /** Rows in a window that their event time is outside of. */
    MISPLACED_ROW_COUNT(Unit.ROWS),
    UNPARSEABLE_ROW_COUNT(Unit.ROWS),
    /** Rows whose key is incomplete, or that are surplus copies. */
    KEY_VIOLATION_COUNT(Unit.ROWS),
    /** Rows that a rule's test counts. */
    FOUND_ROW_COUNT(Unit.ROWS),
    /** Rows that a rule's test counts ÷ rows that it tests. */
    FOUND_RATIO(Unit.RATIO),
    /** What a rule's own query yields. */
    QUERY_FIGURE(Unit.NUMBER),
    /** How many rows a rule's own query yields. */
    QUERY_ROW_COUNT(Unit.ROWS),
    /** What a rule reads from a profile's states; not stored. */
    STATE_FIGURE(Unit.VALUES),
    /** How many columns a dataset has; not stored. */
    COLUMN_COUNT(Unit.NUMBER),
    /** Records without a key. */
    NULL_KEY_COUNT(Unit.ROWS),
    /** Records without a key ÷ records. */
    NULL_KEY_RATIO(Unit.RATIO),
    /** Records of the shard that has most ÷ records: 1 ÷ shards where they are spread evenly. */
    BUSIEST_SHARD_RATIO(Unit.RATIO),
    /** Offsets of a topic that were deleted before they were read, or that the broker took back; not stored. */
    LOST_OFFSET_COUNT(Unit.ROWS),
    /** Records of a topic that a consumer group has not read yet. */
    CONSUMER_LAG(Unit.ROWS),
    /** Age of the oldest record that a consumer group has not read yet. */
    CONSUMER_LAG_SECONDS(Unit.SECONDS),
    /** How many more records a consumer group is behind than an hour ago; not stored. */
    CONSUMER_LAG_GROWTH(Unit.ROWS),
    /** How long a consumer group has not moved on although there is something to read; not stored. */
    CONSUMER_STALLED_SECONDS(Unit.SECONDS),
    /** Age of the oldest record that a consumer group has not read ÷ how long the topic keeps records; not stored. */
    RETENTION_USED(Unit.RATIO),
    /** Records that came into a dead-letter topic within an hour; not stored. */
    DEAD_LETTER_COUNT(Unit.ROWS),
    /** Now − newest event time, of a dataset. */
    FRESHNESS(Unit.SECONDS);

    private final Unit unit;

    MetricName(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** The name in the API, the store and rules, for example {@code row_count}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric of that name. */
    public static MetricName of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
