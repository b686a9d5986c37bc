package io.tidemark.connector.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The newest records of each shard of a topic. */
final class TopicSample {
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_HEADERS = 50;

    private final List<byte[]> values = new ArrayList<>();
    private final List<byte[]> keys = new ArrayList<>();
    private final SortedSet<String> headers = new TreeSet<>();
    private long bytes;

    private TopicSample() {}

    static TopicSample of(Topic topic, Broker broker, Consumers consumers, KafkaSettings settings) {
        TopicSample sample = new TopicSample();
        Map<TopicPartition, List<OffsetRange>> newest = newest(topic, broker, settings);
        if (newest.isEmpty()) {
            return sample;
        }
        try (RangeReader reader =
                new RangeReader(consumers.prompt(), broker, topic, newest, settings.requestTimeout())) {
            for (RangeReader.Slice slice = reader.next(); slice != null; slice = reader.next()) {
                long end = slice.range().until();
                slice.records().stream().filter(record -> record.offset() < end).forEach(sample::add);
            }
        }
        return sample;
    }

    private static Map<TopicPartition, List<OffsetRange>> newest(Topic topic, Broker broker, KafkaSettings settings) {
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

    private void add(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        if (bytes > MOST_BYTES) {
            return;
        }
        if (record.value() != null) {
            values.add(Bytes.copy(record.value()));
            bytes += record.serializedValueSize();
        }
        if (record.key() != null) {
            keys.add(Bytes.copy(record.key()));
            bytes += record.serializedKeySize();
        }
        record.headers().forEach(header -> {
            if (headers.size() < MOST_HEADERS) {
                headers.add(header.key());
            }
        });
    }

    /** Those that are no tombstones. */
    List<byte[]> values() {
        return List.copyOf(values);
    }

    List<byte[]> keys() {
        return List.copyOf(keys);
    }

    List<String> headers() {
        return List.copyOf(headers);
    }
}
