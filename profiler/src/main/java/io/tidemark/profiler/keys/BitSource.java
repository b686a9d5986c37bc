package io.tidemark.profiler.keys;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Reads back numbers that a {@link BitSink} wrote, for who takes them one after the other. */
final class BitSource {
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = 1 << 10;

    private final MemorySegment region;
    private final int width;
    private final long mask;
    /** One more than are asked for, as a number may reach into the next word. */
    private final long[] words = new long[WORDS + 1];

    private long first = Long.MIN_VALUE;

    BitSource(MemorySegment region, int width) {
        this.region = region;
        this.width = width;
        this.mask = -1L >>> (Long.SIZE - width);
    }

    /** The number at that place, which lies behind those that were read before. */
    long get(long place) {
        long bit = place * width;
        long at = (bit >>> 6) - first;
        if (at < 0 || at >= WORDS) {
            load(bit >>> 6);
            at = 0;
        }
        int word = (int) at;
        int shift = (int) bit & 63;
        return (words[word] >>> shift | words[word + 1] << 1 << (63 - shift)) & mask;
    }

    private void load(long word) {
        first = word;
        long left = region.byteSize() / Long.BYTES - word;
        MemorySegment.copy(region, WORD, word * Long.BYTES, words, 0, (int) Math.min(words.length, left));
    }
}
