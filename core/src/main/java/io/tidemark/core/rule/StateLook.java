package io.tidemark.core.rule;

/** What a rule reads of a column's states. */
public enum StateLook {
    SET_COVERAGE,
    FORMAT,
    INFERRED_TYPE_CHANGED,
    OUTLIERS,
    DISTRIBUTION_DRIFT,
    PRIVACY_PII_FOUND,
    NEW_CATEGORIES,
    LOST_CATEGORIES,
    TOP_VALUES_CHANGED;

    /** What rules of that type read. */
    public static StateLook of(RuleType type) {
        return valueOf(type.name());
    }
}
