package io.tidemark.profiler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at the bytes of a text eight at a time. */
final class TextWords {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long LOWEST_BITS = 0x0101010101010101L;

    private TextWords() {}

    /** The first eight bytes, filled up with zeros, as a number that is in the order of the bytes as unsigned numbers. */
    static long first(byte[] bytes, int from, int until) {
        return word(bytes, from, until) ^ Long.MIN_VALUE;
    }

    /** How many characters: bytes of UTF-8 that continue none, which is to say whose highest bits are not 10. */
    static int codePoints(byte[] bytes, int from, int until) {
        int continuing = 0;
        int at = from;
        while (at + Long.BYTES <= until) {
            continuing += continuing((long) LONG.get(bytes, at));
            at += Long.BYTES;
        }
        return until - from - continuing - continuing(word(bytes, at, until));
    }

    private static int continuing(long word) {
        return Long.bitCount((word >>> 7) & ~(word >>> 6) & LOWEST_BITS);
    }

    /** Where the ASCII characters end that a text starts with. */
    static int asciiEnd(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until) {
            long beyond = word(bytes, at, until) & HIGHEST_BITS;
            if (beyond != 0) {
                return at + Long.numberOfLeadingZeros(beyond) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        return until;
    }

    /** Up to eight bytes from there on, the first the highest, with zeros behind them. */
    static long word(byte[] bytes, int from, int until) {
        int length = until - from;
        if (from + Long.BYTES <= bytes.length) {
            long word = (long) LONG.get(bytes, from);
            return length >= Long.BYTES ? word : length == 0 ? 0 : word & (-1L << (Long.SIZE - Byte.SIZE * length));
        }
        long word = 0;
        for (int i = 0; i < Math.min(length, Long.BYTES); i++) {
            word |= (bytes[from + i] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
        }
        return word;
    }
}
