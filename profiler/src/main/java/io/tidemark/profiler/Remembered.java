package io.tidemark.profiler;

/** What was found of a column's texts, by the texts' hashes: the latest of those that share a place. */
final class Remembered {
    private static final int PLACES = 1 << 10;

    private final long[] hashes = new long[PLACES];
    private final long[] found = new long[PLACES];

    boolean has(long hash) {
        return hashes[place(hash)] == hash && hash != 0;
    }

    /** What was found of a text that {@link #has} knows. */
    long get(long hash) {
        return found[place(hash)];
    }

    void put(long hash, long what) {
        hashes[place(hash)] = hash;
        found[place(hash)] = what;
    }

    private static int place(long hash) {
        return (int) (hash >>> Integer.SIZE) & (PLACES - 1);
    }
}
