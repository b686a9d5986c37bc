package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** The columns of a schema's first message: one a field, nested ones as paths. */
public final class ProtobufColumns {
    private static final int DEEPEST = 6;

    private final ProtoText types;
    private final List<Column> columns = new ArrayList<>();

    private ProtobufColumns(ProtoText types) {
        this.types = types;
    }

    public static List<Column> of(RegisteredSchema schema) throws SchemaFault {
        ProtoSchemas schemas = ProtoSchemas.of(schema);
        ProtobufColumns all = new ProtobufColumns(schemas.types());
        all.addFields("", schemas.messages().getFirst(), 1);
        return all.columns;
    }

    private void addFields(String prefix, ProtoType.Message message, int depth) {
        for (ProtoField field : message.fields()) {
            String path = prefix + field.name();
            switch (field.shape()) {
                case REPEATED -> {
                    column(path, "repeated " + field.type(), ColumnType.ARRAY);
                    column(path + Wanted.COUNT, "count", ColumnType.INTEGER);
                }
                case MAP -> {
                    column(path, "map", ColumnType.JSON);
                    column(path + Wanted.COUNT, "count", ColumnType.INTEGER);
                }
                case OPTIONAL, IMPLICIT -> add(path, field.type(), types.type(field), depth);
            }
        }
    }

    private void add(String path, String name, ProtoType type, int depth) {
        switch (type) {
            case ProtoType.Scalar scalar -> column(path, name, scalar.scalar().column());
            case ProtoType.Enumeration names -> column(path, "enum " + name, ColumnType.TEXT);
            case ProtoType.Unknown unknown -> column(path, name, ColumnType.OTHER);
            case ProtoType.Message message -> {
                if (message.name().equals(ProtoSchemas.TIMESTAMP)) {
                    column(path, name, ColumnType.TIMESTAMP_TZ);
                } else if (ProtoSchemas.isWrapper(message)) {
                    add(path, name, types.type(message.fields().getFirst()), depth);
                } else if (depth < DEEPEST && !message.fields().isEmpty()) {
                    addFields(path + ".", message, depth + 1);
                } else {
                    column(path, name, ColumnType.JSON);
                }
            }
        }
    }

    private void column(String path, String name, ColumnType type) {
        columns.add(new Column(path, "protobuf " + name, type, true));
    }
}
