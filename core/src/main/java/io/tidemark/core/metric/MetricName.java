package io.tidemark.core.metric;

import java.util.Locale;

/** The metrics that are stored, by the field's standard terms. */
public enum MetricName {
    ROW_COUNT(Unit.ROWS),
    BYTES(Unit.BYTES),
    NULL_COUNT(Unit.ROWS),
    /** Rows with a value ÷ rows. */
    COMPLETENESS(Unit.RATIO),
    BLANK_COUNT(Unit.ROWS),
    /** True rows ÷ rows. */
    TRUE_RATIO(Unit.RATIO),
    MIN(Unit.NUMBER),
    MAX(Unit.NUMBER),
    MEAN(Unit.NUMBER),
    STDDEV(Unit.NUMBER),
    MIN_TIME(Unit.EPOCH_SECONDS),
    MAX_TIME(Unit.EPOCH_SECONDS),
    LATE_ROW_COUNT(Unit.ROWS),
    /** Late rows ÷ rows. */
    LATE_RATIO(Unit.RATIO),
    DUPLICATE_ROW_COUNT(Unit.ROWS),
    /** Duplicate rows ÷ rows with a complete key. */
    DUPLICATE_RATIO(Unit.RATIO),
    MISPLACED_ROW_COUNT(Unit.ROWS),
    UNPARSEABLE_ROW_COUNT(Unit.ROWS),
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
