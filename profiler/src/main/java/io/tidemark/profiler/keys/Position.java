package io.tidemark.profiler.keys;

/** A shard and an offset in one number; those of one shard are in the order of their offsets. */
final class Position {
    private static final int OFFSET_BITS = 46;
    private static final long OFFSETS = 1L << OFFSET_BITS;
    private static final int SHARDS = 1 << (Long.SIZE - 1 - OFFSET_BITS);

    private Position() {}

    static long of(int shard, long offset) {
        if (shard < 0 || shard >= SHARDS || offset < 0 || offset >= OFFSETS) {
            throw new IllegalArgumentException("No place in the key index: shard " + shard + ", offset " + offset);
        }
        return (long) shard << OFFSET_BITS | offset;
    }

    static int shard(long position) {
        return (int) (position >>> OFFSET_BITS);
    }

    static long offset(long position) {
        return position & (OFFSETS - 1);
    }
}
