package io.tidemark.profiler.keys;

import java.util.Arrays;

/** Rows that may be copies: hashes with positions, those of one hash together. */
final class Rows {
    private static final int SMALLEST = 256;

    private long[] hashes = new long[SMALLEST];
    private long[] positions = new long[SMALLEST];
    private int count;

    void add(long hash, long position) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
        }
        hashes[count] = hash;
        positions[count] = position;
        count++;
    }

    int count() {
        return count;
    }

    long hash(int row) {
        return hashes[row];
    }

    long position(int row) {
        return positions[row];
    }

    /** The row after the last that has the same hash. */
    int endOf(int row) {
        int end = row + 1;
        while (end < count && hashes[end] == hashes[row]) {
            end++;
        }
        return end;
    }

    void clear() {
        count = 0;
    }
}
