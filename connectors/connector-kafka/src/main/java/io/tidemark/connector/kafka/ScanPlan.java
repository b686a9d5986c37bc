package io.tidemark.connector.kafka;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Finds the offset ranges that hold what was delivered for the requested partitions; nothing is read twice. */
record ScanPlan(Broker broker, Topic topic) {
    /** All that is there now. */
    Map<TopicPartition, List<OffsetRange>> whole() {
        ShardOffsets begin = broker.offsets(topic, OffsetSpec.earliest());
        ShardOffsets end = broker.offsets(topic, OffsetSpec.latest());
        Map<TopicPartition, List<OffsetRange>> ranges = new HashMap<>();
        for (int shard = 0; shard < topic.shards(); shard++) {
            ranges.put(
                    topic.shard(shard),
                    List.of(new OffsetRange(begin.offset(shard), end.offset(shard), Long.MIN_VALUE)));
        }
        return ranges;
    }

    /** What was delivered from each window's start to its end plus lateness. */
    Map<TopicPartition, List<OffsetRange>> of(Partitioning.TimeWindows how, List<PartitionKey.Window> windows) {
        List<PartitionKey.Window> stretches = merged(how, windows);
        List<Long> times = new ArrayList<>();
        stretches.forEach(stretch -> {
            times.add(stretch.from().toEpochMilli());
            times.add(stretch.until().toEpochMilli());
        });
        ShardOffsets end = broker.offsets(topic, OffsetSpec.latest());
        List<ShardOffsets> found = broker.offsetsAt(topic, times);
        Map<TopicPartition, List<OffsetRange>> ranges = new HashMap<>();
        for (int shard = 0; shard < topic.shards(); shard++) {
            List<OffsetRange> own = new ArrayList<>();
            for (int i = 0; i < times.size(); i += 2) {
                own.add(new OffsetRange(
                        found.get(i).offsetOr(shard, end), found.get(i + 1).offsetOr(shard, end), times.get(i)));
            }
            ranges.put(topic.shard(shard), own);
        }
        return ranges;
    }

    /** The stretches of delivery time that the windows cover together, by time and apart from each other. */
    private static List<PartitionKey.Window> merged(Partitioning.TimeWindows how, List<PartitionKey.Window> windows) {
        List<PartitionKey.Window> merged = new ArrayList<>();
        for (PartitionKey.Window window : windows.stream().sorted().toList()) {
            Instant from = window.from();
            Instant until = how.deadline(window);
            if (!merged.isEmpty() && !from.isAfter(merged.getLast().until())) {
                PartitionKey.Window last = merged.removeLast();
                from = last.from();
                until = until.isAfter(last.until()) ? until : last.until();
            }
            merged.add(new PartitionKey.Window(from, until));
        }
        return merged;
    }
}
