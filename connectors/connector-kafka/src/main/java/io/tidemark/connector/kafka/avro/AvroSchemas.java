package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;

/** Reads registered schemas with what they refer to. */
final class AvroSchemas {
    private AvroSchemas() {}

    static AvroType type(RegisteredSchema schema) throws SchemaFault {
        AvroSchemaText texts = new AvroSchemaText();
        for (RegisteredSchema.Part part : schema.references()) {
            texts.read(part.text());
        }
        return texts.read(schema.text());
    }
}
