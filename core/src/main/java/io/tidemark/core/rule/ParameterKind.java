package io.tidemark.core.rule;

/** What a parameter of a rule is written as. */
public enum ParameterKind {
    /** An SQL condition over a row. */
    CONDITION,
    /** An SQL query. */
    QUERY,
    TEXT,
    /** A regular expression. */
    PATTERN,
    /** Several texts or numbers. */
    LIST,
    COLUMN,
    COLUMNS,
    NUMBER,
    /** A number, a date or a point in time, as the column has it. */
    BOUND,
    /** One of some words. */
    CHOICE;

    /** Whether it takes more than one. */
    public boolean isList() {
        return this == LIST || this == COLUMNS;
    }
}
