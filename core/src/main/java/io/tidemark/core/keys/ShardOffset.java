package io.tidemark.core.keys;

/** A record's place in a topic. */
public record ShardOffset(int shard, long offset) {
    @Override
    public String toString() {
        return "shard " + shard + ", offset " + offset;
    }
}
