package io.tidemark.connector.kafka.registry;

/** What a registry says of a schema. */
public sealed interface SchemaAnswer {
    /** It has it. */
    record Found(RegisteredSchema schema) implements SchemaAnswer {}

    /** It has none, or one that can't be used. */
    record Missing(String why) implements SchemaAnswer {}
}
