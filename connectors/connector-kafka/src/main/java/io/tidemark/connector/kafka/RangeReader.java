package io.tidemark.connector.kafka;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges of a topic's shards, each to its exact end: it goes by the consumer's position, so neither a compacted
 * record nor the end of a transaction is waited for.
 */
final class RangeReader implements Slices {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long IDLE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Consumer<ByteBuffer, ByteBuffer> consumer;
    private final Broker broker;
    private final Topic topic;
    private final Duration timeout;
    private final long started = System.nanoTime();
    private final Map<TopicPartition, ShardRanges> open = new HashMap<>();
    private final Queue<Slice> slices = new ArrayDeque<>();
    private long lastProgress = started;

    /** Records of one shard as they came; those from the range's end on are not meant. */
    record Slice(TopicPartition shard, OffsetRange range, List<ConsumerRecord<ByteBuffer, ByteBuffer>> records) {}

    /** @param ranges of each shard, by offset and apart from each other */
    RangeReader(
            Consumer<ByteBuffer, ByteBuffer> consumer,
            Broker broker,
            Topic topic,
            Map<TopicPartition, List<OffsetRange>> ranges,
            Duration timeout) {
        this.consumer = consumer;
        this.broker = broker;
        this.topic = topic;
        this.timeout = timeout;
        ranges.forEach((shard, all) -> {
            ShardRanges own = new ShardRanges(all);
            if (!own.isDone()) {
                open.put(shard, own);
            }
        });
        consumer.assign(open.keySet());
        open.forEach((shard, own) -> consumer.seek(shard, own.current().from()));
    }

    @Override
    public String topic() {
        return topic.name();
    }

    @Override
    public @Nullable Slice next() {
        while (slices.isEmpty()) {
            if (open.isEmpty()) {
                return null;
            }
            poll();
        }
        return slices.poll();
    }

    private void poll() {
        long left = timeout.toNanos() - (System.nanoTime() - started);
        if (left <= 0) {
            throw new TidemarkException(
                    ErrorCode.TOO_SLOW,
                    "Reading topic '" + topic.name() + "' took longer than " + timeout.toSeconds()
                            + " s. Ask for fewer or shorter partitions, or allow more time");
        }
        try {
            fetch(left < POLL.toNanos() ? Duration.ofNanos(left) : POLL);
        } catch (KafkaException e) {
            throw broker.failures().of("topic '" + topic.name() + "'", e);
        }
        noticeStandstill();
    }

    private void fetch(Duration wait) {
        try {
            ConsumerRecords<ByteBuffer, ByteBuffer> polled = consumer.poll(wait);
            for (TopicPartition shard : polled.partitions()) {
                ShardRanges own = open.get(shard);
                if (own != null) {
                    slices.add(new Slice(shard, own.current(), polled.records(shard)));
                }
            }
            advance();
        } catch (OffsetOutOfRangeException e) {
            skipDeleted(e);
        }
    }

    /** Moves each shard that is at the end of a range on to its next one. */
    private void advance() {
        List<TopicPartition> done = new ArrayList<>();
        open.forEach((shard, own) -> {
            if (own.reached(consumer.position(shard))) {
                lastProgress = System.nanoTime();
                if (own.isDone()) {
                    done.add(shard);
                } else {
                    consumer.seek(shard, own.current().from());
                }
            }
        });
        consumer.pause(done);
        done.forEach(open::remove);
    }

    /** Retention deleted records while we read: goes on with the oldest that are left. */
    private void skipDeleted(OffsetOutOfRangeException e) {
        Map<TopicPartition, Long> asked = e.offsetOutOfRangePartitions();
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(asked.keySet());
        asked.forEach((shard, position) -> {
            long begin = oldest.getOrDefault(shard, 0L);
            ShardRanges own = open.get(shard);
            if (own == null) {
                consumer.pause(List.of(shard));
            } else if (begin > position) {
                consumer.seek(shard, begin);
            } else {
                open.remove(shard);
                consumer.pause(List.of(shard));
            }
        });
        advance();
    }

    private void noticeStandstill() {
        long now = System.nanoTime();
        if (!slices.isEmpty()) {
            lastProgress = now;
        } else if (now - lastProgress > IDLE_NANOS) {
            lastProgress = now;
            broker.topic(topic.name());
        }
    }

    @Override
    public void close() {
        // not waiting for an answer to the last fetch
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
