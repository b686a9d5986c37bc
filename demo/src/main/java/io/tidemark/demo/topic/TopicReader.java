package io.tidemark.demo.topic;

import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a span of a topic again, by delivery time. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The events that were delivered in [from, until), shard by shard. */
    public List<Event> delivered(EventType type, Instant from, Instant until) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> shards = Topics.shards(type);
            consumer.assign(shards);
            Map<TopicPartition, Long> ends = offsets(consumer, shards, until);
            offsets(consumer, shards, from).forEach(consumer::seek);
            return read(consumer, type, ends).stream()
                    .filter(event -> !event.ingestedAt().isBefore(from)
                            && event.ingestedAt().isBefore(until))
                    .toList();
        }
    }

    private static List<Event> read(Consumer<byte[], byte[]> consumer, EventType type, Map<TopicPartition, Long> ends) {
        List<Event> events = new ArrayList<>();
        while (!reached(consumer, ends)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                events.add(EventJson.read(type, record.value()));
            }
        }
        return events;
    }

    private static boolean reached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Map<TopicPartition, Long> offsets(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> shards, Instant at) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        shards.forEach(shard -> asked.put(shard, at.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(Set.copyOf(shards)));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(asked).entrySet()) {
            if (found.getValue() != null) {
                offsets.put(found.getKey(), found.getValue().offset());
            }
        }
        return offsets;
    }
}
