package io.tidemark.connector;

/** What may be read of a column's values into a {@link ColumnBatch}; whether there is one is always read. */
public enum Facet {
    /** {@link RecordCursor#isBlank}. */
    BLANK,
    /** {@link RecordCursor#isTrue}. */
    TRUTH,
    /** {@link RecordCursor#valueType}. */
    TYPE,
    /** {@link RecordCursor#number}. */
    NUMBER,
    /** {@link RecordCursor#micros}. */
    MICROS,
    /** {@link RecordCursor#text}. */
    TEXT,
    /** {@link RecordCursor#hash}. */
    HASH,
    /** {@link RecordCursor#fingerprint}. */
    FINGERPRINT,
    /** {@link RecordCursor#value}. */
    OBJECT
}
