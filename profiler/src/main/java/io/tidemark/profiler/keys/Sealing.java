package io.tidemark.profiler.keys;

import io.tidemark.core.metric.DuplicateTally;
import java.io.IOException;

/** Seals one partition: writes its sorted keys, and looks those up that another partition may hold. */
final class Sealing implements KeyIntake.Blocks {
    private static final int ROWS_AT_ONCE = 1 << 18;
    /** So many follow each other in the processor's nearest memory. */
    private static final int ROWS_NEAR = 1 << 8;

    private final SegmentWriter writer;
    private final KeyFilter filter;
    private final CopyFinder finder;
    private final Rows suspects = new Rows();

    Sealing(SegmentWriter writer, KeyFilter filter, CopyFinder finder) {
        this.writer = writer;
        this.filter = filter;
        this.finder = finder;
    }

    @Override
    public void block(long[] pairs, int count) throws IOException {
        writer.append(pairs, count);
        int row = 0;
        int reached = 0;
        while (row < count) {
            if (row >= reached) {
                reached = Math.min(count, row + ROWS_NEAR);
                filter.reach(pairs[2 * reached - 2]);
            }
            long hash = pairs[2 * row];
            int end = row + 1;
            while (end < count && pairs[2 * end] == hash) {
                end++;
            }
            boolean suspect = filter.add(hash);
            if (suspect || end > row + 1) {
                suspect(pairs, row, end);
            }
            row = end;
        }
    }

    private void suspect(long[] pairs, int from, int until) {
        for (int row = from; row < until; row++) {
            suspects.add(pairs[2 * row], pairs[2 * row + 1]);
        }
        if (suspects.count() >= ROWS_AT_ONCE) {
            lookUp();
        }
    }

    private void lookUp() {
        finder.find(suspects);
        suspects.clear();
    }

    /** Ends the look-ups and puts the segment in its place. */
    SegmentHeader finish() throws IOException {
        lookUp();
        return writer.publish();
    }

    static DuplicateTally duplicates(SegmentHeader header) {
        return new DuplicateTally(header.count(), header.distinct(), header.unique());
    }
}
