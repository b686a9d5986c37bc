package io.tidemark.connector.kafka.format;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import java.util.List;

/**
 * What a topic's records are. The native types of its columns begin with the format's word, so that a described topic's
 * format is known from its schema.
 */
public sealed interface TopicFormat {
    /** JSON objects. */
    record Json() implements TopicFormat {}

    /** Behind a schema's id: Avro, Protocol Buffers or JSON, as the registry says of each id. */
    record Registered() implements TopicFormat {}

    /** Rows of values, separated by one character. */
    record Csv(char separator, List<String> names) implements TopicFormat {
        public Csv {
            names = List.copyOf(names);
        }
    }

    /** Any text. */
    record Text() implements TopicFormat {}

    /** Anything; only what surrounds a record is known. */
    record Bytes() implements TopicFormat {}

    /** The name of a text's only column. */
    String VALUE = "value";

    /** The native type of every topic's column that is not in its records. */
    String ENVELOPE = "kafka ";

    /** The format by which a schema was told. */
    static TopicFormat of(Schema schema) {
        List<Column> fields = schema.columns().stream()
                .filter(column -> !column.name().startsWith("$"))
                .toList();
        if (schema.column("$schema").isPresent()) {
            return new Registered();
        }
        if (fields.isEmpty()) {
            return schema.column("$bytes").isPresent() ? new Bytes() : new Json();
        }
        String word = fields.getFirst().nativeType();
        if (word.startsWith("json ")) {
            return new Json();
        }
        if (word.startsWith("csv(")) {
            return new Csv(word.charAt(4), fields.stream().map(Column::name).toList());
        }
        return word.startsWith("text") ? new Text() : new Registered();
    }
}
