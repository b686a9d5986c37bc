package io.tidemark.connector.kafka;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A topic on the test broker, with the means to fill it. */
final class TestTopic {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Admin ADMIN = Admin.create(
            Map.of("bootstrap.servers", KafkaServerForTests.running().plain(), "metric.reporters", ""));
    private static final KafkaProducer<byte[], byte[]> PRODUCER = producer(Map.of());

    final String name;
    private final List<Future<?>> pending = new ArrayList<>();

    private TestTopic(String name) {
        this.name = name;
    }

    static TestTopic create(int shards) {
        return create("topic-" + COUNTER.incrementAndGet(), shards, Map.of());
    }

    static TestTopic create(String name, int shards, Map<String, String> config) {
        await(ADMIN.createTopics(
                        List.of(new NewTopic(name, Optional.of(shards), Optional.<Short>empty()).configs(config)))
                .all()
                .toCompletionStage()
                .toCompletableFuture());
        TestTopic topic = new TestTopic(name);
        topic.awaitListed(true);
        topic.awaitLeaders(shards);
        return topic;
    }

    /** A shard is listed before its leader answers. */
    private void awaitLeaders(int shards) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int shard = 0; shard < shards; shard++) {
            ends.put(new TopicPartition(name, shard), OffsetSpec.latest());
        }
        await(ADMIN.listOffsets(ends).all().toCompletionStage().toCompletableFuture());
    }

    /**
     * A producer that sends one request after the other. With several on their way, the first batch for a shard that was
     * created just now may find it without leader and the second one with it; the broker takes the second for the first of an
     * unknown producer, and refuses the first for good (OUT_OF_ORDER_SEQUENCE_NUMBER until the delivery times out).
     */
    static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) LONGEST.toMillis());
        settings.put("bootstrap.servers", KafkaServerForTests.running().plain());
        settings.put("metric.reporters", "");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 500_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    DatasetRef ref() {
        return new DatasetRef(DatasetName.of(name), DatasetKind.TOPIC);
    }

    /** Puts a record into a shard; {@link #flush} makes sure that it is there. */
    TestTopic put(int shard, Instant at, @Nullable String value) {
        pending.add(PRODUCER.send(record(shard, at, null, value)));
        return this;
    }

    TestTopic put(int shard, Instant at, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(name, shard, at.toEpochMilli(), key, value);
        headers.forEach((header, text) -> record.headers().add(header, bytes(text)));
        pending.add(PRODUCER.send(record));
        return this;
    }

    ProducerRecord<byte[], byte[]> record(int shard, Instant at, @Nullable String key, @Nullable String value) {
        return new ProducerRecord<>(name, shard, at.toEpochMilli(), bytes(key), bytes(value));
    }

    static void sendNow(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        Future<?> sent = producer.send(record);
        producer.flush();
        await(sent);
    }

    void flush() {
        PRODUCER.flush();
        pending.forEach(TestTopic::await);
        pending.clear();
    }

    void deleteRecordsBefore(int shard, long offset) {
        await(ADMIN.deleteRecords(Map.of(new TopicPartition(name, shard), RecordsToDelete.beforeOffset(offset)))
                .all()
                .toCompletionStage()
                .toCompletableFuture());
    }

    /** What an application that reads the topic does when it has handled records. */
    void commit(String group, Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        offsets.forEach(
                (shard, offset) -> committed.put(new TopicPartition(name, shard), new OffsetAndMetadata(offset)));
        await(ADMIN.alterConsumerGroupOffsets(group, committed)
                .all()
                .toCompletionStage()
                .toCompletableFuture());
    }

    /** Who may do that with the topic; all others, who might do anything before, may not any more. */
    void allow(String user, AclOperation... operations) {
        allow(ResourceType.TOPIC, name, user, operations);
    }

    static void allow(ResourceType type, String name, String user, AclOperation... operations) {
        ResourcePattern resource = new ResourcePattern(type, name, PatternType.LITERAL);
        List<AclBinding> rights = Arrays.stream(operations)
                .map(operation -> new AclBinding(
                        resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
                .toList();
        await(ADMIN.createAcls(rights).all().toCompletionStage().toCompletableFuture());
    }

    void configure(String setting, String value) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        await(ADMIN.incrementalAlterConfigs(Map.of(resource, List.of(set)))
                .all()
                .toCompletionStage()
                .toCompletableFuture());
    }

    void delete() {
        await(ADMIN.deleteTopics(List.of(name)).all().toCompletionStage().toCompletableFuture());
        awaitListed(false);
    }

    private void awaitListed(boolean listed) {
        awaitUntil(
                "topic " + name + " is " + (listed ? "listed" : "gone"),
                () -> await(ADMIN.listTopics().names().toCompletionStage().toCompletableFuture())
                                .contains(name)
                        == listed);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get(2 * LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer for " + 2 * LONGEST.toSeconds() + " s", e);
        }
    }

    /** Asks again and again, for half a minute at the most. */
    static void awaitUntil(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited " + LONGEST.toSeconds() + " s in vain until " + what);
            }
            Thread.onSpinWait();
        }
    }
}
