package io.tidemark.core.rule;

/** How bad a violation is; the order is from harmless to worst. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL
}
