package io.tidemark.profiler.keys;

/**
 * Remembers hashes by 16 bits of each, about 2.5 to 3 bytes a hash, and says whether one may be there: it always knows one
 * that is, and takes about one in 2,000 for known that is not, so that what it knows has to be looked up. A hash may be in
 * it several times and leaves it as often. Lines follow the hashes' top bits: sorted hashes walk through memory once.
 */
final class FingerprintTable {
    private static final int WORDS = 8;
    private static final int LANE = 16;
    private static final int LANES = WORDS * Long.SIZE / LANE;
    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long HIGHS = 0x8000_8000_8000_8000L;
    private static final long LANE_MASK = 0xFFFF;
    /** All bits, in the place of a hash that left a full line: later lines are still to be searched for the line's hashes. */
    private static final long GONE = 0xFFFF;

    private static final double LOOSE = 0.68;
    private static final double TIGHT = 0.80;
    private static final long MOST_LINES = (Integer.MAX_VALUE - 64) / WORDS;

    private final long[] words;
    private final int lines;
    private long size;

    /** @param expected how many hashes it has room for, and a fifth more */
    FingerprintTable(long expected) {
        long wanted = (long) (expected / (LANES * LOOSE)) + 2;
        if (wanted > MOST_LINES) {
            throw new IllegalArgumentException("Too many hashes for one table: " + expected);
        }
        this.lines = (int) wanted;
        this.words = new long[lines * WORDS];
    }

    /** How many bytes of memory a table for so many hashes takes. */
    static long bytes(long expected) {
        return ((long) (expected / (LANES * LOOSE)) + 2) * WORDS * Long.BYTES;
    }

    static boolean fits(long expected) {
        return expected / (LANES * LOOSE) + 2 <= MOST_LINES;
    }

    boolean hasRoomFor(long more) {
        return size + more <= (long) (TIGHT * LANES * lines);
    }

    long bytes() {
        return (long) words.length * Long.BYTES;
    }

    /** Adds a hash; says whether it may have been there already. */
    boolean add(long hash) {
        long pattern = fingerprint(hash) * ONES;
        int line = line(hash);
        boolean known = false;
        while (true) {
            int word = line * WORDS;
            int end = word + WORDS;
            while (word < end) {
                long value = words[word];
                known |= hasZero(value ^ pattern);
                if (value >>> (Long.SIZE - LANE) == 0) {
                    words[word] = value | ((pattern & LANE_MASK) << firstFree(value));
                    size++;
                    return known;
                }
                word++;
            }
            if (reuse(line, pattern & LANE_MASK)) {
                return known || isIn(next(line), pattern);
            }
            line = next(line);
        }
    }

    /** Whether one of the lines from that one on has it, as far as hashes went on to the next line. */
    private boolean isIn(int first, long pattern) {
        int line = first;
        while (true) {
            int start = line * WORDS;
            for (int word = start; word < start + WORDS; word++) {
                if (hasZero(words[word] ^ pattern)) {
                    return true;
                }
            }
            if (!isFull(line)) {
                return false;
            }
            line = next(line);
        }
    }

    /** Removes a hash that was added. */
    void remove(long hash) {
        long pattern = fingerprint(hash) * ONES;
        int line = line(hash);
        while (true) {
            int start = line * WORDS;
            for (int word = start; word < start + WORDS; word++) {
                long zeros = zeros(words[word] ^ pattern);
                if (zeros != 0) {
                    take(line, word, Long.numberOfTrailingZeros(zeros) / LANE * LANE);
                    size--;
                    return;
                }
            }
            if (!isFull(line)) {
                throw new IllegalStateException("A hash that was never added is to be removed");
            }
            line = next(line);
        }
    }

    /** Empties a lane: in a full line it is marked, else the line's last lane moves there. */
    private void take(int line, int word, int shift) {
        if (isFull(line)) {
            words[word] = replaced(words[word], shift, GONE);
            return;
        }
        int last = line * WORDS;
        int end = last + WORDS - 1;
        while (last < end && words[last + 1] != 0) {
            last++;
        }
        int lastShift = firstFree(words[last]) - LANE;
        long moved = (words[last] >>> lastShift) & LANE_MASK;
        words[word] = replaced(words[word], shift, moved);
        words[last] &= ~(LANE_MASK << lastShift);
    }

    private boolean reuse(int line, long fingerprint) {
        int start = line * WORDS;
        for (int word = start; word < start + WORDS; word++) {
            long zeros = zeros(~words[word]);
            if (zeros != 0) {
                int shift = Long.numberOfTrailingZeros(zeros) / LANE * LANE;
                words[word] = replaced(words[word], shift, fingerprint);
                size++;
                return true;
            }
        }
        return false;
    }

    private static long replaced(long word, int shift, long lane) {
        return (word & ~(LANE_MASK << shift)) | (lane << shift);
    }

    private int line(long hash) {
        return (int) Math.unsignedMultiplyHigh(hash, lines);
    }

    private int next(int line) {
        return line + 1 == lines ? 0 : line + 1;
    }

    private boolean isFull(int line) {
        return words[line * WORDS + WORDS - 1] >>> (Long.SIZE - LANE) != 0;
    }

    /** Neither of nothing nor of what is gone. */
    private static long fingerprint(long hash) {
        long low = hash & LANE_MASK;
        return low == 0 || low == GONE ? low ^ (1L << (LANE - 1)) : low;
    }

    /** Where the first free lane of a word starts that has one; lanes are filled from the lowest. */
    private static int firstFree(long value) {
        return (Long.SIZE - Long.numberOfLeadingZeros(value) + LANE - 1) / LANE * LANE;
    }

    private static boolean hasZero(long value) {
        return zeros(value) != 0;
    }

    /** The lowest bit that is set lies in the lowest lane that is zero. */
    private static long zeros(long value) {
        return (value - ONES) & ~value & HIGHS;
    }
}
