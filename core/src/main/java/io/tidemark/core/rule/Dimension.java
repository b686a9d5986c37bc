package io.tidemark.core.rule;

/** The quality dimension that a rule belongs to. */
public enum Dimension {
    AVAILABILITY,
    COMPLETENESS,
    UNIQUENESS,
    TIMELINESS,
    CONSISTENCY,
    VALIDITY
}
