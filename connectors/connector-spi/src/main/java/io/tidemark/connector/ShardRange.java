package io.tidemark.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The records of a shard from one offset to before another.
 *
 * @param watermark the highest event time before them, null when unknown
 */
public record ShardRange(
        int shard, long from, long until, @Nullable Instant watermark) {}
