package io.tidemark.connector.kafka.registry;

/** The languages that a registry keeps schemas in. */
public enum SchemaType {
    AVRO,
    PROTOBUF,
    JSON
}
