package io.tidemark.profiler.keys;

import io.tidemark.core.metric.ResentBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds stretches of copies that follow each other in their shard as their first copies do in theirs; other records may
 * lie between, but not many. Of very many copies it looks at the first ones.
 */
final class BatchSearch {
    private static final int SMALLEST = 64;
    private static final int MOST_COPIES = 1 << 22;
    private static final int MOST_BATCHES = 20;
    private static final int FEWEST_ROWS = 3;
    private static final long WIDEST_GAP = 100;

    /** Pairs of a copy's position and the place of its other figures. */
    private long[] pairs = new long[2 * SMALLEST];

    private long[] firsts = new long[SMALLEST];
    private int[] origins = new int[SMALLEST];
    private int count;

    void add(int origin, long position, long first) {
        if (count == MOST_COPIES) {
            return;
        }
        if (count == firsts.length) {
            pairs = Arrays.copyOf(pairs, 4 * count);
            firsts = Arrays.copyOf(firsts, 2 * count);
            origins = Arrays.copyOf(origins, 2 * count);
        }
        pairs[2 * count] = position;
        pairs[2 * count + 1] = count;
        firsts[count] = first;
        origins[count] = origin;
        count++;
    }

    /** The largest batches of each origin, most rows first. */
    Map<Integer, List<ResentBatch>> find() {
        PairSort.sort(pairs, new long[2 * count], count);
        Map<Integer, List<ResentBatch>> found = new HashMap<>();
        @Nullable Run run = null;
        for (int i = 0; i < count; i++) {
            int copy = (int) pairs[2 * i + 1];
            if (run == null || !run.takes(origins[copy], pairs[2 * i], firsts[copy])) {
                keep(run, found);
                run = new Run(origins[copy], pairs[2 * i], firsts[copy]);
            }
        }
        keep(run, found);
        found.replaceAll((origin, all) -> all.stream()
                .sorted(Comparator.comparingLong(ResentBatch::rows).reversed())
                .limit(MOST_BATCHES)
                .toList());
        return found;
    }

    private static void keep(@Nullable Run run, Map<Integer, List<ResentBatch>> found) {
        if (run != null && run.rows >= FEWEST_ROWS) {
            found.computeIfAbsent(run.origin, none -> new ArrayList<>()).add(run.batch());
        }
    }

    /** A stretch while it grows. */
    private static final class Run {
        private final int origin;
        private final long from;
        private final long firstFrom;
        private long to;
        private long firstTo;
        private long rows = 1;

        Run(int origin, long position, long first) {
            this.origin = origin;
            this.from = position;
            this.to = position;
            this.firstFrom = first;
            this.firstTo = first;
        }

        /** Positions of different shards lie further apart than any gap. */
        boolean takes(int origin, long position, long first) {
            boolean follows = origin == this.origin && isNext(to, position) && isNext(firstTo, first);
            if (follows) {
                to = position;
                firstTo = first;
                rows++;
            }
            return follows;
        }

        private static boolean isNext(long last, long next) {
            return next > last && next - last <= WIDEST_GAP && Position.shard(next) == Position.shard(last);
        }

        ResentBatch batch() {
            return new ResentBatch(
                    Position.shard(from),
                    Position.offset(from),
                    Position.offset(to),
                    Position.shard(firstFrom),
                    Position.offset(firstFrom),
                    Position.offset(firstTo),
                    rows);
        }
    }
}
