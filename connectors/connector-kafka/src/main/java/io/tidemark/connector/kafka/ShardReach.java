package io.tidemark.connector.kafka;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.TopicPartition;

/** From where to where shards of several topics reach. */
record ShardReach(Map<TopicPartition, ListOffsetsResultInfo> begins, Map<TopicPartition, ListOffsetsResultInfo> ends) {
    ShardReach {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    /** Whether all of a topic's shards were told. */
    boolean knows(Topic topic) {
        return begins.keySet().containsAll(topic.all()) && ends.keySet().containsAll(topic.all());
    }

    long begin(TopicPartition shard) {
        return Objects.requireNonNull(begins.get(shard)).offset();
    }

    /** The offset after the last committed record. */
    long end(TopicPartition shard) {
        return Objects.requireNonNull(ends.get(shard)).offset();
    }
}
