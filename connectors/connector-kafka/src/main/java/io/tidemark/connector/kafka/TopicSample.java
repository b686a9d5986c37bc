package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.json.SchemaInference;
import io.tidemark.core.dataset.Schema;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Tells a topic's fields from the newest records of each shard. */
record TopicSample(Broker broker, Consumers consumers, KafkaSettings settings) {
    Schema schema(Topic topic) {
        SchemaInference inference = new SchemaInference();
        Map<TopicPartition, List<OffsetRange>> newest = newest(topic);
        if (newest.isEmpty()) {
            return Schema.EMPTY;
        }
        try (RangeReader reader =
                new RangeReader(consumers.prompt(), broker, topic, newest, settings.requestTimeout())) {
            for (RangeReader.Slice slice = reader.next(); slice != null; slice = reader.next()) {
                long end = slice.range().until();
                slice.records().stream()
                        .filter(record -> record.offset() < end && record.value() != null)
                        .forEach(record -> add(record.value(), inference));
            }
        }
        return inference.schema();
    }

    private static void add(ByteBuffer value, SchemaInference inference) {
        byte[] bytes = new byte[value.remaining()];
        value.get(value.position(), bytes);
        inference.add(bytes, 0, bytes.length);
    }

    private Map<TopicPartition, List<OffsetRange>> newest(Topic topic) {
        ShardOffsets begins = broker.offsets(topic, OffsetSpec.earliest());
        ShardOffsets ends = broker.offsets(topic, OffsetSpec.latest());
        Map<TopicPartition, List<OffsetRange>> ranges = new HashMap<>();
        for (int shard = 0; shard < topic.shards(); shard++) {
            long end = ends.offset(shard);
            long begin = Math.max(begins.offset(shard), end - settings.sampleRecords());
            if (begin < end) {
                ranges.put(topic.shard(shard), List.of(new OffsetRange(begin, end, Long.MIN_VALUE)));
            }
        }
        return ranges;
    }
}
