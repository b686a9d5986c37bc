package io.tidemark.connector.kafka;

import io.tidemark.connector.Following;
import java.util.Arrays;
import java.util.Optional;

/** What a record has beside its value's fields; the names of these columns begin with a dollar. */
enum EnvelopeColumn {
    /** The record's own time, as Kafka keeps it. */
    TIMESTAMP("$timestamp", false),
    /** The event time by which a record that is followed was placed. */
    EVENT(Following.EVENT, false),
    /** When a record that is followed was delivered. */
    DELIVERED(Following.DELIVERED, false),
    /** The size of the record's value. */
    BYTES("$bytes", false),
    /** Whether the record says that its key is gone. */
    TOMBSTONE("$tombstone", false),
    /** The id of the schema that wrote the value. */
    SCHEMA("$schema", false),
    /** The key, or a field of it. */
    KEY("$key", true),
    /** One of the record's headers. */
    HEADER("$header", true);

    private final String text;
    private final boolean hasParts;

    EnvelopeColumn(String text, boolean hasParts) {
        this.text = text;
        this.hasParts = hasParts;
    }

    static Optional<EnvelopeColumn> of(String path) {
        return path.startsWith("$")
                ? Arrays.stream(values()).filter(column -> column.is(path)).findFirst()
                : Optional.empty();
    }

    private boolean is(String path) {
        return path.equals(text) || (hasParts && path.startsWith(text + "."));
    }

    String text() {
        return text;
    }

    /** What a path names within the column; empty when it is the whole. */
    String part(String path) {
        return path.length() > text.length() ? path.substring(text.length() + 1) : "";
    }

    /** The column of a part. */
    String with(String part) {
        return text + "." + part;
    }
}
