package io.tidemark.connector.kafka;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.TopicPartition;

/** One offset in each shard of a topic, with the time of the record there. */
final class ShardOffsets {
    /** The offset of a shard in which no record is meant, and the time of a record that is not there. */
    static final long NONE = -1;

    private final long[] offsets;
    private final long[] times;

    private ShardOffsets(long[] offsets, long[] times) {
        this.offsets = offsets;
        this.times = times;
    }

    static ShardOffsets of(int shards, Map<TopicPartition, ListOffsetsResultInfo> found) {
        long[] offsets = new long[shards];
        long[] times = new long[shards];
        found.forEach((shard, info) -> {
            offsets[shard.partition()] = info.offset();
            times[shard.partition()] = info.timestamp();
        });
        return new ShardOffsets(offsets, times);
    }

    int shards() {
        return offsets.length;
    }

    long offset(int shard) {
        return offsets[shard];
    }

    /** Epoch milliseconds. */
    long time(int shard) {
        return times[shard];
    }

    /** The offset, or that of the other where there is none here. */
    long offsetOr(int shard, ShardOffsets other) {
        return offsets[shard] == NONE ? other.offsets[shard] : offsets[shard];
    }

    boolean sameOffsets(ShardOffsets other) {
        return Arrays.equals(offsets, other.offsets);
    }
}
