package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.format.RecordReaders;
import io.tidemark.connector.kafka.format.TopicFormat;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what reads a topic's records: by the format that is set for it, else by that of its schema. */
record TopicRecords(KafkaSettings settings, RecordReaders readers) {
    RecordParts parts(Topic topic, Schema schema, List<String> columns, String eventTime) {
        WantedColumns wanted = WantedColumns.of(schema, columns, eventTime);
        TopicFormat format = settings.topics().formats().of(topic.name()).orElseGet(() -> TopicFormat.of(schema));
        RecordReader values = readers.of(format, schema, wanted.wanted());
        return new RecordParts(wanted, values, new Envelope(wanted.wanted(), keys(schema, wanted.wanted())));
    }

    private @Nullable RecordReader keys(Schema schema, Wanted wanted) {
        BitSet own = new BitSet();
        boolean isRegistered = false;
        List<String> parts = wanted.paths().stream()
                .map(path ->
                        EnvelopeColumn.KEY.part(path).isEmpty() ? TopicFormat.VALUE : EnvelopeColumn.KEY.part(path))
                .toList();
        for (int slot = 0; slot < parts.size(); slot++) {
            String path = wanted.paths().get(slot);
            if (EnvelopeColumn.of(path).filter(EnvelopeColumn.KEY::equals).isPresent()) {
                own.set(slot);
                isRegistered |= schema.column(path)
                        .map(Column::nativeType)
                        .filter(type -> !type.startsWith(TopicFormat.ENVELOPE))
                        .isPresent();
            }
        }
        return isRegistered ? readers.registered(new Wanted(parts, own, wanted.times())) : null;
    }
}
