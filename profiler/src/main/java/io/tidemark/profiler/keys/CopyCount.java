package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts copies by where their first copies lie, and keeps their places until batches are sought among them. */
final class CopyCount implements CopyFinder.Found {
    private final List<Segment> earlier;
    private final PartitionKey itself;
    private final boolean placed;
    private final long[] counts;
    private final BatchSearch batches = new BatchSearch();
    private long repeated;
    private long redelivered;

    CopyCount(List<Segment> earlier, PartitionKey itself, boolean placed) {
        this.earlier = earlier;
        this.itself = itself;
        this.placed = placed;
        this.counts = new long[earlier.size()];
    }

    @Override
    public void copy(int origin, long position, long first) {
        if (origin == CopyFinder.ITSELF) {
            repeated++;
        } else {
            redelivered++;
            counts[origin]++;
        }
        if (placed && (origin == CopyFinder.ITSELF || earlier.get(origin).hasPlaces())) {
            batches.add(origin, position, first);
        }
    }

    RedeliveryTally tally(long rowsWithKey) {
        Map<Integer, List<ResentBatch>> found = new TreeMap<>(batches.find());
        List<Redelivery> origins = new ArrayList<>();
        if (repeated > 0) {
            origins.add(new Redelivery(itself, repeated, found.getOrDefault(CopyFinder.ITSELF, List.of())));
        }
        for (int origin = 0; origin < counts.length; origin++) {
            if (counts[origin] > 0) {
                origins.add(new Redelivery(
                        earlier.get(origin).partition(), counts[origin], found.getOrDefault(origin, List.of())));
            }
        }
        origins.sort(Comparator.comparingLong(Redelivery::rows).reversed());
        List<Redelivery> largest = origins.subList(0, Math.min(origins.size(), RedeliveryTally.MOST_ORIGINS));
        return new RedeliveryTally(rowsWithKey, redelivered, repeated, largest);
    }
}
