package io.tidemark.connector.kafka;

import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.dataset.Partitioning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
