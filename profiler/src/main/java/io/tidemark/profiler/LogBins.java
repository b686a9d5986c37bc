package io.tidemark.profiler;

import io.tidemark.core.metric.LogHistogram;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link LogHistogram} while it is filled: counts lie in arrays that grow with the bins that are met. */
final class LogBins {
    private static final int ROOM = 64;

    private long zeros;
    private final Side positive = new Side();
    private final Side negative = new Side();
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
        if (value > 0) {
            positive.add(value);
        } else if (value < 0) {
            negative.add(-value);
        } else {
            zeros++;
        }
    }

    LogHistogram histogram() {
        return new LogHistogram(zeros, positive.counts(), negative.counts(), min, max);
    }

    /** The bins of one sign. */
    private static final class Side {
        private long[] counts = {};
        private int first;

        void add(double amount) {
            int bin = LogCells.bin(amount);
            int place = bin - first;
            if (place < 0 || place >= counts.length) {
                place = makeRoom(bin);
            }
            counts[place]++;
        }

        private int makeRoom(int bin) {
            if (counts.length == 0) {
                first = bin - ROOM / 2;
                counts = new long[ROOM];
            } else if (bin < first) {
                int more = first - bin + ROOM;
                long[] wider = new long[counts.length + more];
                System.arraycopy(counts, 0, wider, more, counts.length);
                counts = wider;
                first -= more;
            } else {
                counts = Arrays.copyOf(counts, bin - first + ROOM);
            }
            return bin - first;
        }

        SortedMap<Integer, Long> counts() {
            SortedMap<Integer, Long> filled = new TreeMap<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    filled.put(first + i, counts[i]);
                }
            }
            return filled;
        }
    }
}
