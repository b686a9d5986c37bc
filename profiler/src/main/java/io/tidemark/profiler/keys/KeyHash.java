package io.tidemark.profiler.keys;

/** One 64-bit hash of the fingerprints of a key's columns, in their order. */
public final class KeyHash {
    private KeyHash() {}

    /** The hash of a key so far, with one more column. */
    public static long with(long key, long fingerprint) {
        return Mix.spread(key) + fingerprint;
    }
}
