package io.tidemark.core.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when a consumer group stands still in a shard.
 *
 * @param since when it was last seen to move on, or first seen to have something to read; null where it has nothing
 */
public record ShardMove(int shard, long committed, @Nullable Instant since) {}
