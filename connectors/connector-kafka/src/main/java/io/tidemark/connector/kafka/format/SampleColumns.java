package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.avro.AvroColumns;
import io.tidemark.connector.kafka.json.SchemaInference;
import io.tidemark.connector.kafka.protobuf.ProtobufColumns;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaAnswer;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.connector.kafka.registry.SchemaRegistry;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the columns of sampled records: from their registered schemas, or from what they hold. */
public record SampleColumns(@Nullable SchemaRegistry registry) {
    public List<Column> of(TopicFormat format, List<byte[]> values) {
        return switch (format) {
            case TopicFormat.Json json -> inferred(values);
            case TopicFormat.Registered registered -> registered(values);
            case TopicFormat.Csv csv -> CsvColumns.of(values, csv);
            case TopicFormat.Text text -> List.of(new Column(TopicFormat.VALUE, "text", ColumnType.TEXT, true));
            case TopicFormat.Bytes bytes -> List.of();
        };
    }

    private static List<Column> inferred(List<byte[]> values) {
        SchemaInference inference = new SchemaInference();
        values.forEach(value -> inference.add(value, 0, value.length));
        return inference.schema().columns();
    }

    /** The newest schema's columns first. */
    public List<Column> registered(List<byte[]> values) {
        Map<String, Column> columns = new LinkedHashMap<>();
        values.stream()
                .filter(value -> value.length >= RegisteredReader.PREFIX && value[0] == 0)
                .map(value -> RegisteredReader.id(value, 0))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(id -> add(known().schema(id), values, columns));
        return List.copyOf(columns.values());
    }

    /** The columns of a subject's newest schema; none when there is no subject. */
    public List<Column> latest(String subject) {
        Map<String, Column> columns = new LinkedHashMap<>();
        known().latest(subject).ifPresent(answer -> add(answer, List.of(), columns));
        return List.copyOf(columns.values());
    }

    private SchemaRegistry known() {
        if (registry == null) {
            throw new IllegalStateException("Registered records are told by a registry");
        }
        return registry;
    }

    private static void add(SchemaAnswer answer, List<byte[]> values, Map<String, Column> columns) {
        if (answer instanceof SchemaAnswer.Found found) {
            of(found.schema(), values).forEach(column -> columns.putIfAbsent(column.name(), column));
        }
    }

    private static Collection<Column> of(RegisteredSchema schema, List<byte[]> values) {
        try {
            return switch (schema.type()) {
                case AVRO -> AvroColumns.of(schema);
                case PROTOBUF -> ProtobufColumns.of(schema);
                case JSON -> inferred(values);
            };
        } catch (SchemaFault e) {
            return List.of(); // its records are counted with that reason
        }
    }
}
