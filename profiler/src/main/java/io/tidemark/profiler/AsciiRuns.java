package io.tidemark.profiler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes the marks of ASCII characters, eight at a time: letters become A, digits 9, and of a run of either only the
 * first is kept. See {@link Mask}.
 */
final class AsciiRuns {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long SMALL = 0x20 * ONES;
    private static final long LETTERS = 'A' * ONES;
    private static final long DIGITS = '9' * ONES;
    private static final int LAST = Long.SIZE - Byte.SIZE;
    private static final long BYTE = 0xFF;

    private AsciiRuns() {}

    /**
     * Writes the marks of ASCII characters in [from, until) behind those that end at a place, while there is room for
     * eight more.
     *
     * @return after the last mark
     */
    static int write(byte[] text, int from, int until, byte[] marks, int place) {
        long lettersBefore = place > 0 && marks[place - 1] == 'A' ? BYTE : 0;
        long digitsBefore = place > 0 && marks[place - 1] == '9' ? BYTE : 0;
        int end = place;
        for (int at = from; at < until && end + Long.BYTES <= marks.length; at += Long.BYTES) {
            long word = Long.reverseBytes(TextWords.word(text, at, until));
            long letters = between('a', 'z', word | SMALL);
            long digits = between('0', '9', word);
            long all = (word & ~(letters | digits)) | (letters & LETTERS) | (digits & DIGITS);
            long again = (letters & ((letters << Byte.SIZE) | lettersBefore))
                    | (digits & ((digits << Byte.SIZE) | digitsBefore));
            long kept = ~again & (-1L >>> (Long.SIZE - Byte.SIZE * Math.min(Long.BYTES, until - at)));
            WORD.set(marks, end, Long.compress(all, kept));
            end += Long.bitCount(kept) / Byte.SIZE;
            lettersBefore = letters >>> LAST;
            digitsBefore = digits >>> LAST;
        }
        return end;
    }

    /** All bits of the bytes that are in that range; none has its highest bit set. */
    private static long between(char first, char end, long word) {
        long notBelow = word + (0x80 - first) * ONES;
        long above = word + (0x7F - end) * ONES;
        return ((notBelow & ~above & HIGHEST) >>> (Byte.SIZE - 1)) * BYTE;
    }
}
