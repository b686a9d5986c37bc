package io.tidemark.profiler;

/** The marks of up to eight ASCII characters, which lie in a number, the first the lowest: see {@link Mask}. */
final class AsciiRuns {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long SMALL = 0x20 * ONES;
    private static final long LETTERS = 'A' * ONES;
    private static final long DIGITS = '9' * ONES;
    private static final int BYTE = 0xFF;

    private long marks;
    private int count;
    private byte last;

    /** How many of the first so many bytes, at most eight, come before the first that is not ASCII. */
    static int length(long word, int most) {
        int ascii = Long.numberOfTrailingZeros(word & HIGHEST) / Byte.SIZE;
        return Math.min(ascii, most);
    }

    /** Reads the first characters of a word; the mark before them is 0 where they start. */
    void read(long word, int characters, byte before) {
        long letters = between('a', 'z', word | SMALL);
        long digits = between('0', '9', word);
        long all = (word & ~(letters | digits)) | (letters & LETTERS) | (digits & DIGITS);
        long lettersBefore = (letters << Byte.SIZE) | (before == 'A' ? BYTE : 0);
        long digitsBefore = (digits << Byte.SIZE) | (before == '9' ? BYTE : 0);
        long again = (letters & lettersBefore) | (digits & digitsBefore);
        int end = Byte.SIZE * characters;
        long kept = ~again & (-1L >>> (Long.SIZE - end));
        marks = Long.compress(all, kept);
        count = Long.bitCount(kept) / Byte.SIZE;
        last = (byte) (all >>> (end - Byte.SIZE));
    }

    /** All bits of the bytes that are in that range; none has its highest bit set. */
    private static long between(char first, char end, long word) {
        long notBelow = word + (0x80 - first) * ONES;
        long above = word + (0x7F - end) * ONES;
        return ((notBelow & ~above & HIGHEST) >>> (Byte.SIZE - 1)) * BYTE;
    }

    /** The marks, the first the lowest byte. */
    long marks() {
        return marks;
    }

    /** How many marks there are. */
    int count() {
        return count;
    }

    /** The mark of the last character. */
    byte last() {
        return last;
    }
}
