package io.tidemark.profiler;

import io.tidemark.core.metric.FrequentValues;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts of frequent values in bounded space, by Misra and Gries, "Finding Repeated Elements", 1982: when there is no
 * room for one more value, all counts are lowered by the same amount and values without a count are dropped. How far all
 * were lowered is the error; while nothing was, every count is exact. From then on a value's text is asked for only when the
 * value comes a second time: a column of ids would be copied for nothing, and what came once since is no longer than the
 * error. Where no value turns out to be frequent, it stops looking.
 */
final class FrequentCounter {
    /** Values that are counted at once. */
    static final int ROOM = 2 * FrequentValues.MOST;

    /** How often all counts are lowered before it is asked whether any value is frequent. */
    private static final int PATIENCE = 8;

    /** A value is frequent from one row in so many. */
    private static final int FREQUENT = 100;

    private static final int SMALLEST = 16;
    private static final int GROWTH = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final byte[] NO_TEXT = {};

    /** The count of a value that came once and has no text. */
    private static final long NAMELESS = -1;

    private long[] hashes = new long[SMALLEST];
    private long[] counts = new long[SMALLEST];
    private byte[][] texts = new byte[SMALLEST][];
    private int last;
    private int size;
    private long total;
    private long lowered;
    private int lowerings;
    private boolean hopeless;

    /** Whether it stopped looking, so that {@link #add} takes any hash. */
    boolean isHopeless() {
        return hopeless;
    }

    /** Counts one more of a value; whether its text is to be given by {@link #name} now. */
    boolean add(long hash) {
        total++;
        if (hopeless) {
            return false;
        }
        last = slot(hash);
        long count = counts[last];
        if (count > 0) {
            counts[last] = count + 1;
            return false;
        }
        if (count == NAMELESS) {
            counts[last] = 2;
            return true;
        }
        return insert(hash);
    }

    /** Names the value that was just added. */
    void name(byte[] text) {
        texts[last] = text;
    }

    private boolean insert(long hash) {
        if (size == ROOM) {
            lower();
            hopeless = ++lowerings % PATIENCE == 0 && most() < total / FREQUENT;
        } else if (2 * (size + 1) > hashes.length) {
            rebuild(GROWTH * hashes.length, 0);
        }
        boolean isNamed = lowered == 0;
        last = put(hash, isNamed ? 1 : NAMELESS, NO_TEXT);
        return isNamed;
    }

    private long most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    private int put(long hash, long count, byte[] text) {
        int slot = slot(hash);
        hashes[slot] = hash;
        counts[slot] = count;
        texts[slot] = text;
        size++;
        return slot;
    }

    /** Where that hash lies, or a free slot. */
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash * SPREAD) >>> Integer.SIZE) & mask;
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Lowers all counts so far that at least half of the values go: mostly by one, as half of them came once. */
    private void lower() {
        long[] found = new long[size];
        int filled = 0;
        int once = 0;
        for (long count : counts) {
            if (count != 0) {
                once += count == 1 || count == NAMELESS ? 1 : 0;
                found[filled++] = count;
            }
        }
        long by = 1;
        if (2 * once <= filled) {
            Arrays.sort(found);
            by = Math.max(1, found[(filled - 1) / 2]);
        }
        lowered += by;
        rebuild(hashes.length, by);
    }

    private void rebuild(int slots, long lowerBy) {
        long[] oldHashes = hashes;
        long[] oldCounts = counts;
        byte[][] oldTexts = texts;
        hashes = new long[slots];
        counts = new long[slots];
        texts = new byte[slots][];
        size = 0;
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > lowerBy) {
                put(oldHashes[i], oldCounts[i] - lowerBy, oldTexts[i]);
            }
        }
    }

    FrequentValues values() {
        if (hopeless) {
            return new FrequentValues(Map.of(), total, total);
        }
        Map<String, Long> found = new HashMap<>();
        long counted = 0;
        long dropped = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.merge(new String(texts[i], StandardCharsets.UTF_8), counts[i], Long::sum);
                counted += counts[i];
            } else if (counts[i] == NAMELESS) {
                dropped = 1;
            }
        }
        return FrequentValues.of(found, total - counted, lowered + dropped);
    }
}
