package io.tidemark.core.rule;

/** What a value is compared with. */
public enum Baseline {
    /** The window before. */
    PREVIOUS,
    SAME_HOUR_YESTERDAY,
    SAME_HOUR_LAST_WEEK,
    /** The median of the same hour (or, for days and longer, of the last windows) of the seven days before. */
    USUAL,
    /** The mean of the windows before, as many as the rule says. */
    AVERAGE
}
