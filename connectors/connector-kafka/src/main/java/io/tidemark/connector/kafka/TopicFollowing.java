package io.tidemark.connector.kafka;

import io.tidemark.connector.Deliveries;
import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Reads one topic from any offsets on. */
record TopicFollowing(Broker broker, Consumers consumers, TopicRecords records, Topic topic) {
    /** Up to where committed records reach, and from where on they are wanted. */
    ShardEnds ends(Partitioning.TimeWindows how, Instant since) {
        ShardOffsets end = broker.offsets(topic, OffsetSpec.latest());
        ShardOffsets begin = broker.offsets(topic, OffsetSpec.earliest());
        ShardOffsets wanted =
                broker.offsetsAt(topic, List.of(since.toEpochMilli())).getFirst();
        List<ShardEnds.Span> spans = new ArrayList<>();
        for (int shard = 0; shard < topic.shards(); shard++) {
            long last = end.offset(shard); // asked before the begin, which may be past it by now
            long oldest = Math.min(begin.offset(shard), last);
            long first = Math.clamp(wanted.offsetOr(shard, end), oldest, last);
            spans.add(new ShardEnds.Span(shard, oldest, first, last));
        }
        return new ShardEnds(about(how), spans);
    }

    /** The offsets between the first records that were delivered after each window's start and after its end. */
    Deliveries delivered(Partitioning.TimeWindows how, Collection<PartitionKey.Window> windows) {
        List<PartitionKey.Window> all = List.copyOf(windows);
        List<Long> times = new ArrayList<>();
        all.forEach(window -> {
            times.add(window.from().toEpochMilli());
            times.add(window.until().toEpochMilli());
        });
        ShardOffsets end = broker.offsets(topic, OffsetSpec.latest());
        List<ShardOffsets> found = broker.offsetsAt(topic, times);
        Map<PartitionKey.Window, List<ShardRange>> ranges = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            List<ShardRange> own = new ArrayList<>();
            for (int shard = 0; shard < topic.shards(); shard++) {
                long from = found.get(2 * i).offsetOr(shard, end);
                own.add(new ShardRange(shard, from, found.get(2 * i + 1).offsetOr(shard, end), null));
            }
            ranges.put(all.get(i), own);
        }
        return new Deliveries(about(how), ranges);
    }

    /** When windows close may change without any of them holding something else. */
    private String about(Partitioning.TimeWindows how) {
        String cut = topic.id() + " " + how.timeColumn() + " " + how.grain() + " " + how.zone();
        return Digest.of(cut.getBytes(StandardCharsets.UTF_8));
    }

    RecordCursor follow(FollowRequest request) {
        Map<TopicPartition, List<OffsetRange>> ranges = new HashMap<>();
        for (ShardRange range : request.ranges()) {
            ranges.put(
                    topic.shard(range.shard()), List.of(new OffsetRange(range.from(), range.until(), Long.MIN_VALUE)));
        }
        String time = request.how().timeColumn();
        RecordParts parts = records.parts(
                topic,
                request.dataset().schema(),
                request.columns(),
                request.how().timeColumn());
        RangeReader reader = new RangeReader(consumers.fast(), broker, topic, ranges, request.timeout());
        return new FollowedScan(reader, parts, request, time.equals(EnvelopeColumn.TIMESTAMP.text()));
    }
}
