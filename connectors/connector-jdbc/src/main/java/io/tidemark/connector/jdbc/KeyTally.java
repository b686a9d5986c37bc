package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.HashSet64;

/**
 * A partition's keys while they arrive, known by 64-bit hashes. Two different keys are taken for one with a probability
 * of about n² ÷ 2^65 for n keys: three in a million at ten million keys.
 */
final class KeyTally {
    private static final int BATCH = 256;

    private final HashSet64 seen = new HashSet64();
    private final HashSet64 repeated = new HashSet64();
    private final long[] waiting = new long[BATCH];
    private int count;
    private long rows;
    private long touched;

    void add(long key) {
        rows++;
        waiting[count++] = key;
        if (count == BATCH) {
            settle();
        }
    }

    private void settle() {
        touched += seen.touch(waiting, count);
        for (int i = 0; i < count; i++) {
            if (!seen.add(waiting[i])) {
                repeated.add(waiting[i]);
            }
        }
        count = 0;
    }

    DuplicateTally tally() {
        settle();
        return new DuplicateTally(rows, seen.size(), seen.size() - repeated.size());
    }

    @Override
    public String toString() {
        return "KeyTally[" + rows + " rows, " + touched + "]";
    }
}
