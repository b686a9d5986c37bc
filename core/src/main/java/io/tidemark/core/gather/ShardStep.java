package io.tidemark.core.gather;

/**
 * What one step read of a shard.
 *
 * @param from where it began: the offset that must be stored as the next one, so that nobody read the same meanwhile
 * @param first whether nothing was stored of the shard when the step began
 * @param after where it ended
 */
public record ShardStep(long from, boolean first, ShardProgress after) {}
