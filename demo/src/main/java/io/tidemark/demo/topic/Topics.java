package io.tidemark.demo.topic;

import io.tidemark.demo.traffic.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** The broker's topics: one for each event type, in four shards, kept for good. */
public final class Topics {

    public static final int SHARDS = 4;

    private Topics() {}

    public static void create(String bootstrapServers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Arrays.stream(EventType.values())
                            .map(type -> new NewTopic(type.topic(), SHARDS, (short) 1)
                                    .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1")))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not create the demo's topics.", e);
        }
    }

    static List<TopicPartition> shards(EventType type) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> new TopicPartition(type.topic(), shard))
                .toList();
    }
}
