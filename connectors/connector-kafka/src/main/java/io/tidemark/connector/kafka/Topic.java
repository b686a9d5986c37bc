package io.tidemark.connector.kafka;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic as the brokers know it.
 *
 * @param id tells apart topics of one name that were deleted and created again
 * @param shards how many there are; they count from 0
 */
record Topic(String name, String id, int shards) {
    TopicPartition shard(int number) {
        return new TopicPartition(name, number);
    }

    List<TopicPartition> all() {
        return IntStream.range(0, shards).mapToObj(this::shard).toList();
    }
}
