package io.tidemark.profiler;

/** A set of 64-bit hashes in one array, by open addressing; grows at two thirds. */
final class HashSet64 {
    private static final int SMALLEST = 1 << 6;

    private long[] slots = new long[SMALLEST];
    private int size;
    private boolean hasZero;

    /** Whether it was not there yet. */
    boolean add(long hash) {
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

    long size() {
        return hasZero ? size + 1L : size;
    }

    private static boolean place(long[] slots, long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
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
