package io.tidemark.connector.kafka;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the cluster's brokers tell without handing out records. Connects with the first call. */
final class Broker implements AutoCloseable {
    /** Few enough that the last one does not time out while it waits for the others. */
    private static final int AT_ONCE = 64;

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final BrokerFailures failures;
    private @Nullable Admin admin;
    private boolean closed;

    Broker(KafkaSettings settings) {
        this.settings = settings;
        this.failures = new BrokerFailures(settings);
    }

    BrokerFailures failures() {
        return failures;
    }

    void check() {
        failures.requireKnownHosts();
        failures.requireListener();
        await("the cluster", admin().describeCluster().nodes());
    }

    /** The topics that are not Kafka's own, by name. */
    List<String> topics() {
        ListTopicsOptions options = new ListTopicsOptions().listInternal(false);
        return await("the list of topics", admin().listTopics(options).names()).stream()
                .filter(name -> !name.startsWith("__"))
                .sorted()
                .toList();
    }

    /** The topic of that name; DATASET_GONE when there is none. */
    Topic topic(String name) {
        Map<String, TopicDescription> found = await(
                "topic '" + name + "'", admin().describeTopics(List.of(name)).allTopicNames());
        TopicDescription topic = found.values().iterator().next();
        return new Topic(name, topic.topicId().toString(), topic.partitions().size());
    }

    /** One offset in each shard; open and aborted transactions hold nothing. */
    ShardOffsets offsets(Topic topic, OffsetSpec spec) {
        return answer(topic, ask(topic, spec));
    }

    /** For each time in epoch milliseconds, in that order: each shard's first record that is not older. */
    List<ShardOffsets> offsetsAt(Topic topic, List<Long> times) {
        List<ShardOffsets> found = new ArrayList<>(times.size());
        for (int start = 0; start < times.size(); start += AT_ONCE) {
            List<Future<Map<TopicPartition, ListOffsetsResultInfo>>> asked = new ArrayList<>();
            for (long time : times.subList(start, Math.min(start + AT_ONCE, times.size()))) {
                asked.add(ask(topic, OffsetSpec.forTimestamp(time)));
            }
            asked.forEach(future -> found.add(answer(topic, future)));
        }
        return found;
    }

    private Future<Map<TopicPartition, ListOffsetsResultInfo>> ask(Topic topic, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> request = new HashMap<>();
        topic.all().forEach(shard -> request.put(shard, spec));
        return admin().listOffsets(request, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .toCompletionStage()
                .toCompletableFuture();
    }

    private ShardOffsets answer(Topic topic, Future<Map<TopicPartition, ListOffsetsResultInfo>> future) {
        return ShardOffsets.of(topic.shards(), await("topic '" + topic.name() + "'", future));
    }

    /** One question, with an answer or a failure in words. */
    <T> T ask(String subject, Function<Admin, KafkaFuture<T>> question) {
        return await(subject, question.apply(admin()));
    }

    /**
     * Many questions at once, which together wait no longer than one. One that stays without answer, as about a shard without
     * leader, keeps no other from being answered; where none is, the brokers are out of reach.
     *
     * @param failed is told of each that has no answer
     */
    <K, T> Map<K, T> askAll(
            Function<Admin, Map<K, KafkaFuture<T>>> questions,
            String subject,
            BiConsumer<K, TidemarkException> failed) {
        Map<K, CompletableFuture<T>> asked = new HashMap<>();
        questions
                .apply(admin())
                .forEach((key, future) ->
                        asked.put(key, future.toCompletionStage().toCompletableFuture()));
        long deadline = System.nanoTime() + longest().toNanos();
        Map<K, T> answers = new HashMap<>();
        Map<K, TidemarkException> failures = new LinkedHashMap<>();
        asked.forEach((key, future) -> {
            try {
                long left = Math.max(0, deadline - System.nanoTime());
                answers.put(key, await(subject + " '" + key + "'", future, Duration.ofNanos(left)));
            } catch (TidemarkException e) {
                failures.put(key, e);
            }
        });
        if (answers.isEmpty()) {
            failures.values().stream().filter(Broker::isSilence).findFirst().ifPresent(silence -> {
                throw silence;
            });
        }
        failures.forEach(failed);
        return answers;
    }

    private static boolean isSilence(TidemarkException failure) {
        return failure.code() == ErrorCode.TIMEOUT || failure.code() == ErrorCode.UNREACHABLE;
    }

    private Duration longest() {
        return settings.requestTimeout().plus(GOODBYE);
    }

    private <T> T await(String subject, KafkaFuture<T> future) {
        return await(subject, future.toCompletionStage().toCompletableFuture());
    }

    private <T> T await(String subject, Future<T> future) {
        return await(subject, future, longest());
    }

    private <T> T await(String subject, Future<T> future, Duration longest) {
        try {
            return future.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw failures.of(subject, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.TIMEOUT, settings + ": reading " + subject + " was interrupted", e);
        }
    }

    private synchronized Admin admin() {
        if (closed) {
            throw new IllegalStateException(settings + " is closed");
        }
        if (admin == null) {
            failures.requireKnownHosts();
            try {
                admin = Admin.create(settings.clients());
            } catch (KafkaException e) {
                throw failures.ofSettings(e);
            }
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (admin != null) {
            admin.close(GOODBYE);
            admin = null;
        }
    }
}
