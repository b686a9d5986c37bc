package io.tidemark.profiler;

import io.tidemark.core.metric.FrequentValues;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts of frequent values in bounded space, by Misra and Gries, "Finding Repeated Elements", 1982: when there is no
 * room for one more value, all counts are lowered by the same amount and values without a count are dropped. How far all
 * were lowered is the error; while nothing was, every count is exact. Where no value turns out to be frequent, as in a
 * column of ids, it stops looking, as it would take a copy of nearly every value to learn nothing.
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

    private long[] hashes = new long[SMALLEST];
    private long[] counts = new long[SMALLEST];
    private byte[][] texts = new byte[SMALLEST][];
    private int size;
    private long total;
    private long lowered;
    private int lowerings;
    private boolean hopeless;

    /** Whether it stopped looking, so that {@link #increment} takes any hash. */
    boolean isHopeless() {
        return hopeless;
    }

    /** Counts one more of a value that is there, or that need not be; false when it is not. */
    boolean increment(long hash) {
        if (hopeless) {
            total++;
            return true;
        }
        int slot = slot(hash);
        if (counts[slot] == 0) {
            return false;
        }
        counts[slot]++;
        total++;
        return true;
    }

    /** Counts the first of a value that {@link #increment} did not find. */
    void insert(long hash, byte[] text) {
        total++;
        if (size == ROOM) {
            lower();
            hopeless = ++lowerings % PATIENCE == 0 && most() < total / FREQUENT;
        } else if (2 * (size + 1) > hashes.length) {
            rebuild(GROWTH * hashes.length, 0);
        }
        put(hash, 1, text);
    }

    private long most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    private void put(long hash, long count, byte[] text) {
        int slot = slot(hash);
        hashes[slot] = hash;
        counts[slot] = count;
        texts[slot] = text;
        size++;
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

    /** Lowers all counts so far that at least half of the values go. */
    private void lower() {
        long[] sorted = new long[size];
        int filled = 0;
        for (long count : counts) {
            if (count > 0) {
                sorted[filled++] = count;
            }
        }
        Arrays.sort(sorted);
        long by = sorted[(filled - 1) / 2];
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
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.merge(new String(texts[i], StandardCharsets.UTF_8), counts[i], Long::sum);
                counted += counts[i];
            }
        }
        return FrequentValues.of(found, total - counted, lowered);
    }
}
