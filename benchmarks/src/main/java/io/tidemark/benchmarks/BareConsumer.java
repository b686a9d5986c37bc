package io.tidemark.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The floor: reads a topic as byte arrays with the same fetch settings, and touches the first byte of each. */
final class BareConsumer {
    private final String broker;
    private final String topic;
    private final int shards;
    private final int records;
    private int lost;

    BareConsumer(String broker, String topic, int shards, int records) {
        this.broker = broker;
        this.topic = topic;
        this.shards = shards;
        this.records = records;
    }

    void fill(TopicEvents events, IntFunction<byte[]> format) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(shards), Optional.empty())))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker,
                "linger.ms", 20,
                "batch.size", 500_000,
                "max.in.flight.requests.per.connection",
                        1); // or a shard without leader yet takes the second batch first
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                long at = events.at(i).toEpochMilli();
                var _ = producer.send(new ProducerRecord<>(topic, i % shards, at, null, format.apply(i)), this::sent);
            }
            producer.flush();
        }
        if (lost > 0) {
            throw new IllegalStateException(lost + " events of " + topic + " could not be written");
        }
    }

    private void sent(@Nullable RecordMetadata where, @Nullable Exception failure) {
        lost += failure == null ? 0 : 1;
    }

    long read() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker,
                "max.partition.fetch.bytes", 4 << 20,
                "fetch.max.bytes", 48 << 20,
                "fetch.min.bytes", 1 << 20,
                "fetch.max.wait.ms", 100,
                "max.poll.records", 50_000,
                "receive.buffer.bytes", 1 << 20);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, shards)
                    .mapToObj(shard -> new TopicPartition(topic, shard))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long seen = 0;
            long touched = 0;
            while (seen < records) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(250))) {
                    touched += record.value()[0] + 1;
                    seen++;
                }
            }
            return touched == 0 ? 0 : seen;
        }
    }
}
