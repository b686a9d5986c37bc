package io.tidemark.connector.kafka;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;

/** Opens consumers that belong to no group, commit nothing, create no topic and see committed records only. */
record Consumers(KafkaSettings settings, BrokerFailures failures) {
    private static final AtomicLong COUNTER = new AtomicLong();

    /** Fetch settings that were measured to be fastest on one core. */
    static final Map<String, Object> FAST = Map.of(
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 48 << 20,
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 20,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50_000,
            ConsumerConfig.RECEIVE_BUFFER_CONFIG, 1 << 20);

    private static final Map<String, Object> PROMPT = Map.of(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);

    /** For reading much. */
    Consumer<ByteBuffer, ByteBuffer> fast() {
        return open(FAST);
    }

    /** For reading a few records soon. */
    Consumer<ByteBuffer, ByteBuffer> prompt() {
        return open(PROMPT);
    }

    private Consumer<ByteBuffer, ByteBuffer> open(Map<String, Object> tuning) {
        failures.requireKnownHosts();
        Map<String, Object> all = new HashMap<>(tuning);
        all.putAll(settings.clients());
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.clientId() + "-scan-" + COUNTER.incrementAndGet());
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.name().toLowerCase(Locale.ROOT));
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try {
            return new KafkaConsumer<>(all, new ByteBufferDeserializer(), new ByteBufferDeserializer());
        } catch (KafkaException e) {
            throw failures.ofSettings(e);
        }
    }
}
