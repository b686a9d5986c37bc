package io.tidemark.profiler;

/**
 * How much of a topic is read before what was read is stored.
 *
 * @param records at most so many, over all shards
 * @param bytes no more once so many were read
 * @param reader a further thread reads for each so many records
 */
public record GatherLimits(long records, long bytes, long reader) {
    /** A second or two of work. */
    public static final GatherLimits USUAL = new GatherLimits(1_000_000, 512L << 20);

    private static final long WORTH_A_THREAD = 200_000;

    public GatherLimits(long records, long bytes) {
        this(records, bytes, WORTH_A_THREAD);
    }
}
