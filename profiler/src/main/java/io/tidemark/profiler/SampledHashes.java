package io.tidemark.profiler;

import io.tidemark.core.metric.DistinctSketch;
import java.util.stream.LongStream;

/** A {@link DistinctSketch} while it is filled: when there are too many hashes, those with one more low bit set go. */
final class SampledHashes {
    private static final int SLOTS = 2 * DistinctSketch.MOST;
    private static final int GROWTH = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[64];
    private boolean hasZero;
    private int size;
    private int bits;

    /** The low bits that all hashes must have zero. */
    long mask() {
        return (1L << bits) - 1;
    }

    /** Adds a hash whose low bits are zero. */
    void add(long hash) {
        if (hash == 0) {
            size += hasZero ? 0 : 1;
            hasZero = true;
        } else if (place(hash)) {
            size++;
        } else {
            return;
        }
        if (2 * size > slots.length && slots.length < SLOTS) {
            rebuild(Math.min(SLOTS, GROWTH * slots.length));
        }
        while (size > DistinctSketch.MOST && bits < Long.SIZE - 1) {
            bits++;
            rebuild(slots.length);
        }
    }

    private boolean place(long hash) {
        int mask = slots.length - 1;
        int slot = (int) ((hash * SPREAD) >>> Integer.SIZE) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = hash;
        return true;
    }

    private void rebuild(int room) {
        long[] old = slots;
        slots = new long[room];
        size = hasZero ? 1 : 0;
        for (long hash : old) {
            if (hash != 0 && (hash & mask()) == 0) {
                place(hash);
                size++;
            }
        }
    }

    DistinctSketch sketch() {
        long[] hashes = new long[size];
        int filled = hasZero ? 1 : 0;
        for (long hash : slots) {
            if (hash != 0) {
                hashes[filled++] = hash;
            }
        }
        return DistinctSketch.of(bits, LongStream.of(hashes));
    }
}
