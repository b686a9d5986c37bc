package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.PartitionKey;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sealed segments of a dataset at one moment, by partition; never changed. */
final class Segments {
    static final Segments NONE = new Segments(new TreeMap<>(PartitionOrder.INSTANCE));

    private final NavigableMap<PartitionKey, Segment> byPartition;

    private Segments(NavigableMap<PartitionKey, Segment> byPartition) {
        this.byPartition = Collections.unmodifiableNavigableMap(byPartition);
    }

    Collection<Segment> all() {
        return byPartition.values();
    }

    @Nullable
    Segment of(PartitionKey partition) {
        return byPartition.get(partition);
    }

    /** Those of earlier partitions, earliest first. */
    List<Segment> before(PartitionKey partition) {
        return List.copyOf(byPartition.headMap(partition, false).values());
    }

    Segments with(Segment segment) {
        NavigableMap<PartitionKey, Segment> all = new TreeMap<>(byPartition);
        all.put(segment.partition(), segment);
        return new Segments(all);
    }

    Segments without(PartitionKey partition) {
        NavigableMap<PartitionKey, Segment> all = new TreeMap<>(byPartition);
        all.remove(partition);
        return new Segments(all);
    }

    long keys() {
        return all().stream().mapToLong(Segment::count).sum();
    }
}
