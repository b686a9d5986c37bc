package io.tidemark.demo.live;

import io.tidemark.demo.topic.EventJson;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.warehouse.Session;
import io.tidemark.demo.warehouse.Warehouse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The small job that carries the topics into the tables, micro-batch by micro-batch. */
public final class Loader implements AutoCloseable {

    public static final String GROUP = "warehouse-loader";

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Warehouse warehouse;
    private final Consumer<String> console;
    private final Thread thread = new Thread(this::run, GROUP);
    private volatile boolean stopped;

    public Loader(String bootstrapServers, Warehouse warehouse, Consumer<String> console) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        GROUP,
                        "client.id",
                        GROUP,
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.warehouse = warehouse;
        this.console = console;
    }

    /** Notes all that the topics hold now as loaded, because the past was loaded another way. */
    public void skipPast() {
        List<TopicPartition> shards = topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(shard -> new TopicPartition(shard.topic(), shard.partition()))
                .toList();
        consumer.assign(shards);
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        consumer.endOffsets(shards).forEach((shard, end) -> ends.put(shard, new OffsetAndMetadata(end)));
        consumer.commitSync(ends);
        consumer.unsubscribe();
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        if (!thread.isAlive()) {
            consumer.close();
            return;
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        consumer.subscribe(topics());
        try (consumer) {
            while (!stopped) {
                carry(consumer.poll(POLL));
            }
        } catch (WakeupException _) {
            // close() asks to stop this way.
        } catch (RuntimeException e) {
            if (!stopped) {
                console.accept("The loader stopped: " + e);
            }
        }
    }

    private void carry(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        try (Session session = warehouse.open()) {
            session.load(events(records));
            consumer.commitSync();
        } catch (SQLException e) {
            if (!stopped) {
                console.accept("The loader tries a batch again: " + e.getMessage());
            }
            rewind(records);
        }
    }

    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition shard : records.partitions()) {
            consumer.seek(shard, records.records(shard).getFirst().offset());
        }
    }

    private static List<Event> events(ConsumerRecords<byte[], byte[]> records) {
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            events.add(EventJson.read(EventType.valueOf(record.topic().toUpperCase(Locale.ROOT)), record.value()));
        }
        return events;
    }

    private static List<String> topics() {
        return Arrays.stream(EventType.values()).map(EventType::topic).toList();
    }
}
