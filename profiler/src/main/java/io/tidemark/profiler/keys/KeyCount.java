package io.tidemark.profiler.keys;

import io.tidemark.core.metric.DuplicateTally;

/** Counts keys that nobody keeps. */
final class KeyCount implements KeyIntake.Blocks {
    private long rows;
    private long distinct;
    private long unique;

    @Override
    public void block(long[] pairs, int count) {
        rows += count;
        int row = 0;
        while (row < count) {
            int end = row + 1;
            while (end < count && pairs[2 * end] == pairs[2 * row]) {
                end++;
            }
            distinct++;
            unique += end == row + 1 ? 1 : 0;
            row = end;
        }
    }

    DuplicateTally tally() {
        return new DuplicateTally(rows, distinct, unique);
    }
}
