package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import java.util.List;

/** A registered schema's messages, and the types of all their fields. */
record ProtoSchemas(ProtoText types, List<ProtoType.Message> messages) {
    static final String TIMESTAMP = "google.protobuf.Timestamp";

    private static final String WELL_KNOWN = """
            syntax = "proto3"; package google.protobuf;
            message Timestamp { int64 seconds = 1; int32 nanos = 2; }
            message Duration { int64 seconds = 1; int32 nanos = 2; }
            message DoubleValue { double value = 1; } message FloatValue { float value = 1; }
            message Int64Value { int64 value = 1; } message UInt64Value { uint64 value = 1; }
            message Int32Value { int32 value = 1; } message UInt32Value { uint32 value = 1; }
            message BoolValue { bool value = 1; } message StringValue { string value = 1; }
            message BytesValue { bytes value = 1; } message Any { string type_url = 1; bytes value = 2; }
            message Empty {} message FieldMask { repeated string paths = 1; }
            """;

    static ProtoSchemas of(RegisteredSchema schema) throws SchemaFault {
        ProtoText types = new ProtoText();
        types.read(WELL_KNOWN);
        for (RegisteredSchema.Part part : schema.references()) {
            types.read(part.text());
        }
        List<ProtoType.Message> messages = types.read(schema.text());
        if (messages.isEmpty()) {
            throw new SchemaFault("its .proto text declares no message");
        }
        return new ProtoSchemas(types, messages);
    }

    /** Whether a message only says that its value may be missing. */
    static boolean isWrapper(ProtoType.Message message) {
        return message.name().startsWith("google.protobuf.") && message.name().endsWith("Value");
    }
}
