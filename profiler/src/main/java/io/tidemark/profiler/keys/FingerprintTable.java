package io.tidemark.profiler.keys;

/**
 * Remembers hashes by 16 bits of each, about 2.5 to 3 bytes a hash, and says whether one may be there: it always knows one
 * that is, and takes about one in 2,000 for known that is not, so that what it knows has to be looked up. A hash may be in
 * it several times and leaves it as often. Lines follow the hashes' top bits: sorted hashes walk through memory once.
 */
final class FingerprintTable {
    private static final int WORDS = 8;
    private static final int LANE = 16;
    private static final int LANES_A_WORD = Long.SIZE / LANE;
    private static final int LANES = WORDS * LANES_A_WORD;
    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long HIGHS = 0x8000_8000_8000_8000L;
    private static final long LANE_MASK = 0xFFFF;
    private static final byte MOST = Byte.MAX_VALUE;

    private static final double LOOSE = 0.72;
    private static final double TIGHT = 0.84;
    private static final double FULL = 0.95;
    private static final long MOST_LINES = (Integer.MAX_VALUE - 64) / WORDS;

    private final long[] words;
    /** How many hashes went on from each line because it was full; never less again once it is {@link #MOST}. */
    private final byte[] passed;

    /** How many lanes of each line are taken, from the first one on. */
    private final byte[] taken;

    private final int lines;
    private final long most;
    private long size;

    /** @param expected how many hashes it has room for, and a fifth more */
    FingerprintTable(long expected) {
        long wanted = (long) (expected / (LANES * LOOSE)) + 2;
        if (wanted > MOST_LINES) {
            throw new IllegalArgumentException("Too many hashes for one table: " + expected);
        }
        this.lines = (int) wanted;
        this.most = (long) (FULL * LANES * lines);
        this.words = new long[lines * WORDS];
        this.passed = new byte[lines];
        this.taken = new byte[lines];
    }

    /** How many bytes of memory a table for so many hashes takes. */
    static long bytes(long expected) {
        return ((long) (expected / (LANES * LOOSE)) + 2) * (WORDS * Long.BYTES + 2);
    }

    static boolean fits(long expected) {
        return expected / (LANES * LOOSE) + 2 <= MOST_LINES;
    }

    boolean hasRoomFor(long more) {
        return size + more <= (long) (TIGHT * LANES * lines);
    }

    /** Whether nothing more may be added before something is removed. */
    boolean isFull() {
        return size >= most;
    }

    long bytes() {
        return (long) words.length * Long.BYTES + passed.length + taken.length;
    }

    /** Adds a hash; says whether it may have been there already. Within a line no branch depends on what lies there. */
    boolean add(long hash) {
        long pattern = fingerprint(hash) * ONES;
        int line = line(hash);
        long known = 0;
        while (true) {
            int start = line * WORDS;
            for (int word = start; word < start + WORDS; word++) {
                known |= zeros(words[word] ^ pattern);
            }
            int lane = taken[line];
            if (lane < LANES) {
                words[start + lane / LANES_A_WORD] |= (pattern & LANE_MASK) << shift(lane);
                taken[line]++;
                size++;
                return known != 0 || (passed[line] != 0 && isIn(next(line), pattern));
            }
            if (passed[line] != MOST) {
                passed[line]++;
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
                if (zeros(words[word] ^ pattern) != 0) {
                    return true;
                }
            }
            if (passed[line] == 0) {
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
            int found = -1;
            for (int word = start; word < start + WORDS; word++) {
                found = zeros(words[word] ^ pattern) == 0 ? found : word;
            }
            if (found >= 0) {
                free(line, found, pattern);
                size--;
                return;
            }
            if (passed[line] == 0) {
                throw new IllegalStateException("A hash that was never added is to be removed");
            }
            if (passed[line] != MOST) {
                passed[line]--;
            }
            line = next(line);
        }
    }

    /** Moves the line's last lane to where the pattern is found in a word. */
    private void free(int line, int word, long pattern) {
        int lane = --taken[line];
        int last = line * WORDS + lane / LANES_A_WORD;
        int found = Long.numberOfTrailingZeros(zeros(words[word] ^ pattern)) / LANE * LANE;
        long moved = (words[last] >>> shift(lane)) & LANE_MASK;
        words[word] = replaced(words[word], found, moved);
        words[last] &= ~(LANE_MASK << shift(lane));
    }

    private static int shift(int lane) {
        return lane % LANES_A_WORD * LANE;
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

    /** Never of nothing. */
    private static long fingerprint(long hash) {
        long low = hash & LANE_MASK;
        return low == 0 ? 1L << (LANE - 1) : low;
    }

    /** The lowest bit that is set lies in the lowest lane that is zero. */
    private static long zeros(long value) {
        return (value - ONES) & ~value & HIGHS;
    }
}
