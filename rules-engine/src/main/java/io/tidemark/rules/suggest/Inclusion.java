package io.tidemark.rules.suggest;

import io.tidemark.core.metric.DistinctSketch;
import java.util.Arrays;

/**
 * How many of a column's sampled values are among those of another.
 *
 * @param compared values whose hashes both sketches would keep
 * @param included those of them that both have
 */
record Inclusion(long compared, long included) {
    /** Both hold all hashes whose lowest bits are zero, so that what one lacks of these is not there. */
    static Inclusion of(DistinctSketch some, DistinctSketch all) {
        int bits = Math.max(some.bits(), all.bits());
        long[] there = all.hashes().toArray();
        long[] compared = some.hashes()
                .filter(hash -> DistinctSketch.isSampled(hash, bits))
                .toArray();
        return new Inclusion(
                compared.length,
                Arrays.stream(compared)
                        .filter(hash -> Arrays.binarySearch(there, hash) >= 0)
                        .count());
    }

    boolean isWhole() {
        return included == compared;
    }
}
