package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.avro.AvroReader;
import io.tidemark.connector.kafka.json.JsonReader;
import io.tidemark.connector.kafka.protobuf.ProtobufReader;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaAnswer;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.connector.kafka.registry.SchemaRegistry;

/** Makes the reader of the records that a schema wrote; one that refuses them where the schema can't be used. */
record SchemaReaders(SchemaRegistry registry) {
    RecordReader of(int id, Wanted wanted) {
        return switch (registry.schema(id)) {
            case SchemaAnswer.Missing missing -> new RegisteredReader.Refusing(missing.why());
            case SchemaAnswer.Found found -> of(id, found.schema(), wanted);
        };
    }

    private static RecordReader of(int id, RegisteredSchema schema, Wanted wanted) {
        try {
            return switch (schema.type()) {
                case AVRO -> AvroReader.of(schema, wanted);
                case PROTOBUF -> ProtobufReader.of(schema, wanted);
                case JSON -> new JsonReader(wanted);
            };
        } catch (SchemaFault e) {
            return new RegisteredReader.Refusing("schema " + id + ": " + e.getMessage());
        }
    }
}
