package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import java.time.DateTimeException;

/** Reads records that one schema wrote, straight from their bytes. */
public final class AvroReader implements RecordReader {
    private final AvroStep root;
    private final AvroInput input = new AvroInput();
    private String fault = "";

    private AvroReader(AvroStep root) {
        this.root = root;
    }

    public static AvroReader of(RegisteredSchema schema, Wanted wanted) throws SchemaFault {
        AvroType type = AvroSchemas.type(schema);
        PathNode root = PathNode.of(wanted);
        return new AvroReader(new AvroPlan().of(type, hasFields(type) ? root : root.child("value")));
    }

    private static boolean hasFields(AvroType type) {
        return type instanceof AvroType.Structure
                || (type instanceof AvroType.Union union
                        && union.branches().stream().anyMatch(AvroType.Structure.class::isInstance));
    }

    @Override
    public boolean read(byte[] bytes, int from, int until, FieldValues into) {
        input.begin(bytes, from, until);
        try {
            root.read(input, into);
        } catch (AvroInput.Fault | DateTimeException e) {
            fault = "no Avro of its schema: " + e.getMessage();
            return false;
        }
        if (input.left() > 0) {
            fault = "no Avro of its schema: bytes are left at its end";
            return false;
        }
        return true;
    }

    @Override
    public String fault() {
        return fault;
    }
}
