package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.json.JsonReader;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.SchemaRegistry;
import io.tidemark.core.dataset.Schema;
import org.jspecify.annotations.Nullable;

/** Makes the reader of each format. */
public record RecordReaders(@Nullable SchemaRegistry registry) {
    public RecordReader of(TopicFormat format, Schema schema, Wanted wanted) {
        return switch (format) {
            case TopicFormat.Json json -> new JsonReader(wanted);
            case TopicFormat.Registered registered -> registered(wanted);
            case TopicFormat.Csv csv -> new CsvReader(csv, schema, wanted);
            case TopicFormat.Text text -> new TextReader(wanted);
            case TopicFormat.Bytes bytes -> new BytesReader();
        };
    }

    /** By the schema whose id lies before each record. */
    public RecordReader registered(Wanted wanted) {
        return registry == null
                ? new RegisteredReader.Refusing("no schema registry is set: give schemaRegistryUrl")
                : new RegisteredReader(registry, wanted);
    }
}
