package io.tidemark.profiler.keys;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the first copies of a partition's rows: in the earliest of the earlier segments that holds their key, or else in
 * the partition itself. An earlier row with the same 64-bit hash is its copy, but for a chance of n ÷ 2⁶⁴ at n keys.
 */
final class CopyFinder {
    /** What stands for the partition itself among the earlier segments. */
    static final int ITSELF = -1;

    /** Takes copies one by one. */
    interface Found {
        /**
         * Takes a copy.
         *
         * @param origin which of the earlier segments holds the first copy, or {@link #ITSELF}
         * @param position of the copy
         * @param first position of the first copy
         */
        void copy(int origin, long position, long first);
    }

    private static final int UNKNOWN = -2;

    private final List<Segment> earlier;
    private final Found found;

    /** @param earlier earliest first */
    CopyFinder(List<Segment> earlier, Found found) {
        this.earlier = earlier;
        this.found = found;
    }

    /** Looks up rows that are sorted by hash and position, with all rows of each hash. */
    void find(Rows rows) {
        int[] origins = new int[rows.count()];
        long[] firsts = new long[rows.count()];
        Arrays.fill(origins, UNKNOWN);
        for (int origin = 0; origin < earlier.size(); origin++) {
            search(rows, origin, origins, firsts);
        }
        for (int row = 0; row < rows.count(); row = rows.endOf(row)) {
            tell(rows, row, origins[row], firsts[row]);
        }
    }

    /** Marks the first row of each hash that the segment holds and no earlier one does. */
    private void search(Rows rows, int origin, int[] origins, long[] firsts) {
        Segment segment = earlier.get(origin);
        for (int row = 0; row < rows.count(); row = rows.endOf(row)) {
            if (origins[row] == UNKNOWN) {
                long entry = segment.find(rows.hash(row));
                if (entry >= 0) {
                    origins[row] = origin;
                    firsts[row] = segment.position(entry);
                }
            }
        }
    }

    private void tell(Rows rows, int row, int origin, long first) {
        int end = rows.endOf(row);
        if (origin == UNKNOWN) {
            for (int copy = row + 1; copy < end; copy++) {
                found.copy(ITSELF, rows.position(copy), rows.position(row));
            }
        } else {
            for (int copy = row; copy < end; copy++) {
                found.copy(origin, rows.position(copy), first);
            }
        }
    }
}
