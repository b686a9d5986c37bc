package io.tidemark.demo.traffic;

import java.util.UUID;

/** Chance without state: the same place always throws the same numbers. */
record Dice(long place) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    static Dice at(long seed, long... coordinates) {
        long mixed = mix(seed + GOLDEN);
        for (long coordinate : coordinates) {
            mixed = mix(mixed ^ mix(coordinate + GOLDEN));
        }
        return new Dice(mixed);
    }

    long bits(int salt) {
        return mix(place + salt * GOLDEN);
    }

    /** A number in [0, 1). */
    double unit(int salt) {
        return (bits(salt) >>> 11) * 0x1.0p-53;
    }

    int below(int salt, int bound) {
        return (int) (unit(salt) * bound);
    }

    /** A random-looking UUID of version 4. */
    UUID uuid() {
        long high = (bits(-1) & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (bits(-2) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
