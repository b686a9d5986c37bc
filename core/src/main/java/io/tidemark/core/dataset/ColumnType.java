package io.tidemark.core.dataset;

/** The kinds of value that measures tell apart; a store's own types map to these. */
public enum ColumnType {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    FLOAT,
    TEXT,
    DATE,
    TIMESTAMP,
    TIMESTAMP_TZ,
    TIME,
    UUID,
    JSON,
    BINARY,
    ARRAY,
    OTHER;

    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }

    /** Whether values are points in time that can place a row in an hour or a day. */
    public boolean isTime() {
        return this == DATE || this == TIMESTAMP || this == TIMESTAMP_TZ;
    }
}
