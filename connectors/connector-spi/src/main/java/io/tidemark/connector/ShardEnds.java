package io.tidemark.connector;

import java.util.List;

/**
 * How far the shards of a dataset reach.
 *
 * @param about names the very dataset and how it is cut: what was read about something else is void
 */
public record ShardEnds(String about, List<Span> shards) {
    public ShardEnds {
        shards = List.copyOf(shards);
    }

    /**
     * What is there of a shard.
     *
     * @param oldest the first offset that is still there
     * @param begin the first one that is wanted of a shard of which nothing was read yet
     * @param end the offset after the last one
     */
    public record Span(int shard, long oldest, long begin, long end) {}
}
