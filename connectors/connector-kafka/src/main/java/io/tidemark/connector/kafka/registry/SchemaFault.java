package io.tidemark.connector.kafka.registry;

/** A text that is no schema of its language. */
public final class SchemaFault extends Exception {
    private static final long serialVersionUID = 1;

    public SchemaFault(String message) {
        super(message);
    }
}
