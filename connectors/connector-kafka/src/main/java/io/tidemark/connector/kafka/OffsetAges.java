package io.tidemark.connector.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How old records at offsets are, without reading them: the broker's time index is asked for the first record since each
 * of some times, and what lies between two of these records is taken for evenly spread.
 */
final class OffsetAges {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(4),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30));

    private final Map<TopicPartition, List<Mark>> marks;
    private final long now;

    /** A record that is known by its offset and time. */
    private record Mark(long offset, long time) {}

    private OffsetAges(Map<TopicPartition, List<Mark>> marks, long now) {
        this.marks = marks;
        this.now = now;
    }

    /** Asks about those shards. */
    static OffsetAges of(TopicWatch watch, Set<TopicPartition> shards, ShardReach reach, Instant now) {
        Map<TopicPartition, List<Mark>> marks = new HashMap<>();
        shards.forEach(shard -> marks.computeIfAbsent(shard, key -> new ArrayList<>())
                .add(new Mark(reach.end(shard), now.toEpochMilli())));
        List<Long> times = new ArrayList<>();
        STEPS.forEach(step -> times.add(now.minus(step).toEpochMilli()));
        times.add(0L);
        for (long time : times) {
            watch.offsets(shards, OffsetSpec.forTimestamp(time))
                    .forEach((shard, found) -> add(Objects.requireNonNull(marks.get(shard)), found, time));
        }
        return new OffsetAges(marks, now.toEpochMilli());
    }

    /** Where no record is that young, what is there is older than that. */
    private static void add(List<Mark> marks, ListOffsetsResultInfo found, long time) {
        if (found.offset() == ShardOffsets.NONE) {
            marks.set(0, new Mark(marks.getFirst().offset(), time));
        } else if (found.offset() < marks.getLast().offset()) {
            marks.add(new Mark(found.offset(), found.timestamp()));
        }
    }

    /** The age of the record at an offset of a shard that was asked about; empty where its shard has no times. */
    Optional<Duration> of(TopicPartition shard, long offset, long end) {
        List<Mark> known = marks.getOrDefault(shard, List.of());
        for (int i = 1; i < known.size(); i++) {
            Mark older = known.get(i);
            Mark younger = known.get(i - 1);
            if (older.offset() <= offset && offset < end) {
                double share = (double) (offset - older.offset()) / (younger.offset() - older.offset());
                long time = older.time() + Math.round(share * (younger.time() - older.time()));
                return Optional.of(Duration.ofMillis(Math.max(0, now - time)));
            }
        }
        return Optional.empty();
    }
}
