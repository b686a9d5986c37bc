package io.tidemark.connector.kafka.registry;

import java.util.List;

/**
 * A schema as the registry keeps it.
 *
 * @param references what it needs, each after what that one needs itself
 */
public record RegisteredSchema(SchemaType type, String text, List<Part> references) {
    public RegisteredSchema {
        references = List.copyOf(references);
    }

    /** A schema that another one refers to by a name. */
    public record Part(String name, String text) {}
}
