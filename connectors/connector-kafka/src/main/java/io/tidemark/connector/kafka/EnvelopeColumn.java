package io.tidemark.connector.kafka;

import java.util.Arrays;
import java.util.Optional;

/** A column that every topic has, whatever its records hold. */
enum EnvelopeColumn {
    /** The record's own time, as Kafka keeps it. */
    TIMESTAMP("$timestamp"),
    /** The size of the record's value. */
    BYTES("$bytes"),
    /** Whether the record says that its key is gone. */
    TOMBSTONE("$tombstone");

    private final String text;

    EnvelopeColumn(String text) {
        this.text = text;
    }

    static Optional<EnvelopeColumn> of(String path) {
        return Arrays.stream(values())
                .filter(column -> column.text.equals(path))
                .findFirst();
    }

    String text() {
        return text;
    }

    /** What a path names within the column. */
    String rest(String path) {
        return path.substring(text.length());
    }
}
