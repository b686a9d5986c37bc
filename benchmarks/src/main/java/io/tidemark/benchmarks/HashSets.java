package io.tidemark.benchmarks;

import java.util.HashSet;
import java.util.Set;

/** The plain way to know keys again, for contrast. */
final class HashSets {
    private HashSets() {}

    static void fill(int keys) {
        Set<Long> set = new HashSet<>();
        for (int i = 0; i < keys; i++) {
            set.add((i + 1) * 0x9E3779B97F4A7C15L);
        }
        if (set.size() != keys) {
            throw new IllegalStateException("Numbers got lost: " + set.size());
        }
    }
}
