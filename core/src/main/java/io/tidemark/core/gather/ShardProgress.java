package io.tidemark.core.gather;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one shard of a topic was read.
 *
 * @param next the offset of the first record that was not read yet
 * @param watermark the highest event time that was read, null before the first
 * @param drainedAt when everything that was there was last found to be read, null while that never was so
 * @param counts what belongs to no window, since it is read
 */
public record ShardProgress(
        int shard,
        long next,
        @Nullable Instant watermark,
        @Nullable Instant drainedAt,
        ShardCounts counts) {
    /** One in which every offset held a record with a window. */
    public ShardProgress(int shard, long next, @Nullable Instant watermark, @Nullable Instant drainedAt) {
        this(shard, next, watermark, drainedAt, ShardCounts.NONE);
    }

    /**
     * The time that the shard is past: it has shown an event of then, or was found read to its end so long afterwards that
     * it is no longer waited for.
     *
     * @param idle how long a shard that is silent, or behind, is waited for
     */
    public Instant through(Duration idle) {
        Instant shown = watermark == null ? Instant.MIN : watermark;
        Instant waited = drainedAt == null ? Instant.MIN : drainedAt.minus(idle);
        return shown.isAfter(waited) ? shown : waited;
    }
}
