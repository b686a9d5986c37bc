package io.tidemark.core.metric;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A set of 64-bit hashes in one array, by open addressing; grows at two thirds. Not for several threads. */
public final class HashSet64 {
    private static final int SMALLEST = 1 << 6;
    /** 2⁶⁴ ÷ golden ratio: hashes whose low bits are all the same still spread. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[SMALLEST];
    private int size;
    private boolean hasZero;

    /** Whether it was not there yet. */
    public boolean add(long hash) {
        if (hash == 0) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        if (size * 3L >= slots.length * 2L) {
            grow();
        }
        boolean added = place(slots, hash);
        if (added) {
            size++;
        }
        return added;
    }

    public long size() {
        return hasZero ? size + 1L : size;
    }

    /**
     * What lies where hashes would be placed, added up: asked for many at once, the processor fetches their places from
     * memory side by side, and adding them one by one afterwards finds them in its cache.
     */
    public long touch(long[] hashes, int count) {
        long[] there = slots;
        int mask = there.length - 1;
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += there[slot(hashes[i], mask)];
        }
        return sum;
    }

    /** What was added, in no order. */
    public LongStream values() {
        LongStream kept = Arrays.stream(slots).filter(hash -> hash != 0);
        return hasZero ? LongStream.concat(LongStream.of(0), kept) : kept;
    }

    private static int slot(long hash, int mask) {
        return (int) ((hash * SPREAD) >>> Integer.SIZE) & mask;
    }

    private static boolean place(long[] slots, long hash) {
        int mask = slots.length - 1;
        int slot = slot(hash, mask);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (long hash : slots) {
            if (hash != 0) {
                place(larger, hash);
            }
        }
        slots = larger;
    }
}
