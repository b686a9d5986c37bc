package io.tidemark.core.topic;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a consumer group stands in one shard.
 *
 * @param oldest the first offset that is still there
 * @param committed the offset that the group reads next
 * @param end the offset after the last record
 * @param age how old the record that it reads next is; null where it has read all, or where that cannot be told
 */
public record ShardLag(
        int shard,
        long oldest,
        long committed,
        long end,
        @Nullable Duration age) {
    /** How many offsets it has not read yet. */
    public long behind() {
        return Math.max(0, end - committed);
    }

    /** How many of these are gone. */
    public long lost() {
        return Math.max(0, Math.min(oldest, end) - committed);
    }
}
