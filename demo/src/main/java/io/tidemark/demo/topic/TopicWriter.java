package io.tidemark.demo.topic;

import io.tidemark.demo.traffic.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The producers' side: sends events in batches, keyed by event id, stamped with their delivery time. */
public final class TopicWriter implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public TopicWriter(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "client.id", "music-service",
                "acks", "1",
                "enable.idempotence", "false",
                "max.in.flight.requests.per.connection", "1",
                "linger.ms", "20",
                "batch.size", "131072",
                "buffer.memory", "33554432",
                "compression.type", "lz4");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void send(List<Event> events) {
        for (Event event : events) {
            byte[] key = event.id().toString().getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    event.type().topic(), null, event.ingestedAt().toEpochMilli(), key, EventJson.write(event));
            var _ = producer.send(record, (metadata, problem) -> {
                if (problem != null) {
                    failure.set(problem);
                }
            });
        }
    }

    /** Waits until everything sent is stored by the broker. */
    public void flush() {
        producer.flush();
        Exception problem = failure.getAndSet(null);
        if (problem != null) {
            throw new IllegalStateException("Kafka did not take the events.", problem);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
