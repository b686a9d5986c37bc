package io.tidemark.profiler.keys;

/** The records of a shard from one offset to before another. */
public record LogSpan(int shard, long from, long until) {
    boolean isEmpty() {
        return from >= until;
    }
}
