package io.tidemark.core.metric;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A sample of the different values of a column by their hashes: all hashes whose lowest {@code bits} bits are zero, a
 * theta sketch whose threshold is a power of two (Dasgupta, Lang, Rhodes, Thaler, "A Framework for Estimating Stream
 * Expression Cardinalities", 2016). With no bits left out it holds every value's hash and the count is exact, but for
 * two values sharing a 64-bit hash. States of the same column add up only where one hash function made them.
 */
public final class DistinctSketch implements Mergeable<DistinctSketch> {
    /** The most hashes that are kept: the standard error of the estimate is about 1/√512 = 4.4 %. */
    public static final int MOST = 512;

    public static final DistinctSketch EMPTY = new DistinctSketch(0, new long[0]);

    private final int bits;
    private final long[] hashes;

    private DistinctSketch(int bits, long[] hashes) {
        this.bits = bits;
        this.hashes = hashes;
    }

    /**
     * The sketch of some values' hashes.
     *
     * @param bits how many of the lowest bits are zero in all hashes that were looked at
     * @param hashes in any order, with repetitions; those with other low bits are left out
     */
    public static DistinctSketch of(int bits, LongStream hashes) {
        if (bits < 0 || bits >= Long.SIZE) {
            throw new IllegalArgumentException("A hash has no " + bits + " lowest bits to leave out");
        }
        long[] sorted = hashes.toArray();
        Arrays.sort(sorted);
        int kept = 0;
        for (long hash : sorted) {
            if (isSampled(hash, bits) && (kept == 0 || hash != sorted[kept - 1])) {
                sorted[kept++] = hash;
            }
        }
        return shrunk(bits, Arrays.copyOf(sorted, kept));
    }

    /** Whether a sketch with that many bits keeps that hash. */
    public static boolean isSampled(long hash, int bits) {
        return (hash & ((1L << bits) - 1)) == 0;
    }

    private static DistinctSketch shrunk(int bits, long[] sorted) {
        int wider = bits;
        long[] kept = sorted;
        while (kept.length > MOST) {
            int next = ++wider;
            kept = Arrays.stream(kept).filter(hash -> isSampled(hash, next)).toArray();
        }
        return new DistinctSketch(wider, kept);
    }

    @Override
    public DistinctSketch plus(DistinctSketch other) {
        return of(Math.max(bits, other.bits), LongStream.concat(hashes(), other.hashes()));
    }

    public int bits() {
        return bits;
    }

    /** The sampled hashes, each once, in order. */
    public LongStream hashes() {
        return Arrays.stream(hashes);
    }

    /** Whether every value's hash is here. */
    public boolean isExact() {
        return bits == 0;
    }

    /** How many different values there are: the sample's size × 2^bits. */
    public double estimate() {
        return Math.scalb((double) hashes.length, bits);
    }

    /** The standard deviation of the estimate, √(estimate × (2^bits − 1)); 0 when it is exact. */
    public double standardError() {
        return Math.sqrt(Math.max(1, estimate()) * (Math.scalb(1.0, bits) - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinctSketch that && bits == that.bits && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * bits + Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "DistinctSketch[" + hashes.length + " of 1/2^" + bits + "]";
    }
}
