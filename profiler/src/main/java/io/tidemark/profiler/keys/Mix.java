package io.tidemark.profiler.keys;

/** Spreads fingerprints over all 64 bits, one to one: no two of them become the same. */
final class Mix {
    private Mix() {}

    /** The finalizer of SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014. */
    static long spread(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
