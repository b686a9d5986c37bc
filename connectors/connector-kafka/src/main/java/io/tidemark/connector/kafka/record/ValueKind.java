package io.tidemark.connector.kafka.record;

/** What a slot holds. */
enum ValueKind {
    NOTHING,
    BOOLEAN,
    LONG,
    DOUBLE,
    /** A number that neither fits, as text. */
    DECIMAL,
    TEXT,
    /** A structure, as JSON text. */
    JSON,
    INSTANT
}
