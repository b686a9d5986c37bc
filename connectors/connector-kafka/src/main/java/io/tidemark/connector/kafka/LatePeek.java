package io.tidemark.connector.kafka;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out which windows that had no delivery of their own were filled right after their end, for example by an hourly
 * load: reads at most the first records that came after each gap.
 */
record LatePeek(Broker broker, Consumers consumers, KafkaSettings settings, TopicRecords records, Schema schema) {
    private static final int RECORDS = 500;

    Set<PartitionKey> filled(Topic topic, Partitioning.TimeWindows how, List<DeliveryRange> gaps) {
        if (gaps.isEmpty() || how.timeColumn().equals(EnvelopeColumn.TIMESTAMP.text())) {
            return Set.of();
        }
        List<PartitionKey.Window> windows =
                gaps.stream().map(DeliveryRange::window).toList();
        Set<PartitionKey> filled = new HashSet<>();
        try (RecordCursor cursor = new TopicScan(
                new RangeReader(consumers.prompt(), broker, topic, ranges(topic, gaps), settings.requestTimeout()),
                records.parts(topic, schema, List.of(), how.timeColumn()),
                new WindowPlacement(how, windows),
                false)) {
            while (cursor.next()) {
                if (cursor.kind() == RecordCursor.Kind.RECORD) {
                    filled.add(cursor.partition());
                }
            }
        }
        return filled;
    }

    private static Map<TopicPartition, List<OffsetRange>> ranges(Topic topic, List<DeliveryRange> gaps) {
        Map<TopicPartition, List<OffsetRange>> ranges = new HashMap<>();
        for (int shard = 0; shard < topic.shards(); shard++) {
            List<OffsetRange> own = new ArrayList<>();
            long read = 0;
            for (DeliveryRange gap : gaps) {
                OffsetRange late = gap.afterEnd(shard);
                OffsetRange some = new OffsetRange(
                        Math.max(late.from(), read), Math.min(late.until(), late.from() + RECORDS), late.since());
                if (!some.isEmpty()) {
                    own.add(some);
                    read = some.until();
                }
            }
            ranges.put(topic.shard(shard), own);
        }
        return ranges;
    }
}
