package io.tidemark.benchmarks.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;

/**
 * How often each event was delivered in each hour, as one writes it with Kafka Streams: by key and window, counted in its
 * store. It finds copies within an hour, not those in another one, and nothing else.
 */
public final class StreamsPeer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamsPeer() {}

    /** {@code StreamsPeer server topic events}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long events = Long.parseLong(arguments[2]);
        AtomicLong counted = new AtomicLong();
        CountDownLatch all = new CountDownLatch(1);
        StreamsBuilder topology = new StreamsBuilder();
        topology.stream(arguments[1], Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withTimestampExtractor((record, before) -> time((byte[]) record.value())))
                .map((key, value) -> new KeyValue<>(id(value), 1L))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.Long()))
                .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofHours(1), Duration.ofDays(7)))
                .count()
                .toStream()
                .foreach((Windowed<String> id, Long count) -> {
                    if (counted.incrementAndGet() == events) {
                        all.countDown();
                    }
                });
        PeerCost cost = new PeerCost();
        try (KafkaStreams streams = new KafkaStreams(topology.build(), settings(arguments[0]))) {
            streams.start();
            all.await();
            cost.print("Kafka Streams: count by event id and hour", events);
        }
        System.exit(0);
    }

    private static Properties settings(String server) throws IOException {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "peer-" + UUID.randomUUID());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, server);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, Files.createTempDirectory("streams").toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    private static JsonNode event(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(byte[] value) {
        return event(value).get("event_id").asText();
    }

    private static long time(byte[] value) {
        return Instant.parse(event(value).get("event_time").asText()).toEpochMilli();
    }
}
