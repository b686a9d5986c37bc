package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads messages of one schema, each behind the path to its message among those that the schema declares. */
public final class ProtobufReader implements RecordReader {
    private static final int DEEPEST = 50;

    private final ProtoSchemas schemas;
    private final PathNode wanted;
    private final Map<List<Integer>, ProtoPlan> plans = new HashMap<>();
    private final ProtoPlan first;
    private final ProtoInput input = new ProtoInput();
    private String fault = "";

    private ProtobufReader(ProtoSchemas schemas, PathNode wanted) {
        this.schemas = schemas;
        this.wanted = wanted;
        this.first = plan(List.of(0));
    }

    public static ProtobufReader of(RegisteredSchema schema, Wanted wanted) throws SchemaFault {
        return new ProtobufReader(ProtoSchemas.of(schema), PathNode.of(wanted));
    }

    @Override
    public boolean read(byte[] bytes, int from, int until, FieldValues into) {
        input.begin(bytes, from, until);
        try {
            message().read(input, into);
            return true;
        } catch (ProtoInput.Fault e) {
            fault = "no message of its schema: " + e.getMessage();
            return false;
        }
    }

    private ProtoPlan message() {
        long count = input.zigZag();
        if (count == 0) {
            return first;
        }
        if (count < 0 || count > DEEPEST) {
            throw new ProtoInput.Fault("it does not say which message it is");
        }
        List<Integer> path = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            path.add((int) input.zigZag());
        }
        ProtoPlan known = plans.get(path);
        if (known == null) {
            known = plan(path);
            plans.put(path, known);
        }
        return known;
    }

    private ProtoPlan plan(List<Integer> path) {
        List<ProtoType.Message> among = schemas.messages();
        ProtoType.Message found = null;
        for (int index : path) {
            if (index < 0 || index >= among.size()) {
                throw new ProtoInput.Fault("it is a message that its schema does not declare");
            }
            found = among.get(index);
            among = found.nested();
        }
        if (found == null) {
            throw new ProtoInput.Fault("it does not say which message it is");
        }
        return new ProtoPlan(found, schemas.types(), wanted);
    }

    @Override
    public String fault() {
        return fault;
    }
}
