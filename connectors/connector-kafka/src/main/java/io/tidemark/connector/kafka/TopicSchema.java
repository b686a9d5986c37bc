package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.format.FormatGuess;
import io.tidemark.connector.kafka.format.SampleColumns;
import io.tidemark.connector.kafka.format.TopicFormat;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a topic's columns from a sample: the format that is set or looks right, the fields, key and headers. */
record TopicSchema(KafkaSettings settings, SampleColumns columns) {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSchema.class);

    Schema of(Topic topic, TopicSample sample) {
        TopicFormat format = settings.topics().formats().of(topic.name()).orElseGet(() -> guess(topic, sample));
        List<Column> all = new ArrayList<>(fields(topic, format, sample));
        if (settings.topics().has(TopicSettings.KEY)) {
            all.addAll(keys(sample.keys()));
        }
        if (settings.topics().has(TopicSettings.HEADERS)) {
            sample.headers()
                    .forEach(name -> all.add(column(EnvelopeColumn.HEADER.with(name), "header", ColumnType.TEXT)));
        }
        if (settings.topics().has(TopicSettings.BYTES) || format instanceof TopicFormat.Bytes) {
            all.add(column(EnvelopeColumn.BYTES.text(), "size", ColumnType.INTEGER));
        }
        if (settings.topics().has(TopicSettings.TOMBSTONE)) {
            all.add(column(EnvelopeColumn.TOMBSTONE.text(), "tombstone", ColumnType.BOOLEAN));
        }
        return new Schema(all);
    }

    /** Under which name the schemas of a topic's values are registered. */
    static String subject(String topic) {
        return topic + "-value";
    }

    private TopicFormat guess(Topic topic, TopicSample sample) {
        FormatGuess guess = FormatGuess.of(sample.values(), settings.registry().isPresent());
        LOG.debug("Topic '{}' is read as {}: {}", topic.name(), guess.format(), guess.reason());
        return guess.format();
    }

    private List<Column> fields(Topic topic, TopicFormat format, TopicSample sample) {
        boolean isEmpty = sample.values().isEmpty();
        boolean asRegistered =
                format instanceof TopicFormat.Registered && settings.registry().isPresent();
        if (asRegistered || (isEmpty && settings.registry().isPresent())) {
            List<Column> known = isEmpty ? columns.latest(subject(topic.name())) : columns.of(format, sample.values());
            List<Column> all = new ArrayList<>(known);
            if (!isEmpty || !known.isEmpty()) {
                all.add(column(EnvelopeColumn.SCHEMA.text(), "schema id", ColumnType.INTEGER));
            }
            return all;
        }
        return format instanceof TopicFormat.Registered ? List.of() : columns.of(format, sample.values());
    }

    private List<Column> keys(List<byte[]> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        boolean isRegistered =
                settings.registry().isPresent() && keys.stream().allMatch(key -> key.length > 5 && key[0] == 0);
        List<Column> known = isRegistered ? columns.registered(keys) : List.of();
        if (!known.isEmpty()) {
            return known.stream().map(TopicSchema::asKey).toList();
        }
        boolean isText = keys.stream().allMatch(key -> RawBytes.isText(key, 0, key.length));
        return List.of(column(
                EnvelopeColumn.KEY.text(),
                isText ? "text key" : "binary key",
                isText ? ColumnType.TEXT : ColumnType.BINARY));
    }

    private static Column asKey(Column column) {
        String name = column.name().equals(TopicFormat.VALUE)
                ? EnvelopeColumn.KEY.text()
                : EnvelopeColumn.KEY.with(column.name());
        return new Column(name, column.nativeType(), column.type(), true);
    }

    private static Column column(String name, String kind, ColumnType type) {
        return new Column(name, TopicFormat.ENVELOPE + kind, type, true);
    }
}
