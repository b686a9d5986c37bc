package io.tidemark.profiler;

/**
 * How much of a topic is read before what was read is stored.
 *
 * @param records at most so many, over all shards
 * @param bytes no more once so many were read
 */
public record GatherLimits(long records, long bytes) {
    /** A second or two of work. */
    public static final GatherLimits USUAL = new GatherLimits(1_000_000, 512L << 20);
}
