package io.tidemark.profiler;

import io.tidemark.connector.Facet;
import io.tidemark.connector.Following;
import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.UnreadableRecord;
import io.tidemark.core.gather.WindowStep;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.RecordColumns;
import io.tidemark.core.metric.States;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of the windows that one thread of a step meets, and how far it came in each shard. */
final class GatherPass {
    private static final int SAMPLE = 20;
    private static final Measure.TopValues SHARDS = new Measure.TopValues(RecordColumns.SHARD);

    private final Gatherings gatherings;
    private final GatherMemory.Room room;
    private final Dataset dataset;
    private final Set<Measure<?>> plan;
    private final List<String> names;
    private final ScanColumns columns;
    private final int event;
    private final int delivered;
    private final Map<PartitionKey.Window, WindowPass> windows = new LinkedHashMap<>();
    private final Map<Integer, ShardMark> marks = new HashMap<>();
    private final List<UnreadableRecord> sample = new ArrayList<>();
    private final @Nullable KeyTap keys;
    private long unreadable;

    /**
     * A pass that met nothing yet.
     *
     * @param room of the step that the pass is for
     * @param keys what the records' keys are shown to; null for nothing
     */
    GatherPass(
            Gatherings gatherings,
            GatherMemory.Room room,
            Dataset dataset,
            Set<Measure<?>> plan,
            @Nullable KeyTap keys) {
        this.keys = keys;
        this.gatherings = gatherings;
        this.room = room;
        this.dataset = dataset;
        this.plan = plan;
        RecordTests tests = RecordTests.of(plan, dataset.schema());
        Set<String> read = new LinkedHashSet<>(Routes.columns(plan));
        read.addAll(tests.columns());
        read.add(Following.EVENT);
        read.add(Following.DELIVERED);
        if (keys != null) {
            read.addAll(keys.columns());
        }
        this.names = List.copyOf(read);
        if (keys != null) {
            keys.reading(names);
        }
        this.columns = new ScanColumns(names, tests);
        this.event = columns.place(Following.EVENT);
        this.delivered = columns.place(Following.DELIVERED);
    }

    List<String> columns() {
        return names;
    }

    RecordBatch batch() {
        List<Set<Facet>> facets = Facets.of(plan, names, columns.tests());
        facets.get(event).add(Facet.MICROS);
        facets.get(delivered).add(Facet.MICROS);
        if (keys != null) {
            keys.columns().forEach(column -> facets.get(columns.place(column)).addAll(Facets.KEY));
        }
        return new RecordBatch(facets);
    }

    /** Begins to read those records. */
    void begin(List<ShardRange> ranges) {
        ranges.forEach(range -> marks.put(range.shard(), new ShardMark(range.from())));
        if (keys != null) {
            ranges.forEach(keys::begin);
        }
    }

    /** Adds records in their order; false when there is no room for the windows of the rest. */
    boolean add(RecordBatch batch) {
        int from = 0;
        while (from < batch.size()) {
            int until = batch.endOfRun(from);
            if (batch.kind(from).isPlaced()) {
                WindowPass window = window(batch.partition(from));
                if (window == null) {
                    return false;
                }
                window.add(batch, from, until);
            }
            mark(batch, from, until);
            if (keys != null) {
                keys.add(batch, from, until);
            }
            from = until;
        }
        return true;
    }

    private @Nullable WindowPass window(PartitionKey key) {
        if (!(key instanceof PartitionKey.Window window)) {
            throw new IllegalStateException(dataset.id() + " was followed into " + key + ", which is no window");
        }
        WindowPass known = windows.get(window);
        if (known == null) {
            Set<Measure<?>> measures = WindowMeasures.of(plan, gatherings.windows(dataset.id(), List.of(window)));
            if (room.take(measures.size() + 1)) {
                known = new WindowPass(new PartitionScan(window, measures, columns));
                windows.put(window, known);
            }
        }
        return known;
    }

    private void mark(RecordBatch batch, int from, int until) {
        int start = from;
        while (start < until) {
            int end = batch.endOfShard(start, until);
            ShardMark mark = Objects.requireNonNull(marks.get(batch.shard(start)));
            mark.move(batch, start, end);
            switch (batch.kind(start)) {
                case RECORD ->
                    mark.show(
                            batch.column(event).micros(),
                            batch.column(delivered).micros(),
                            start,
                            end);
                case MISPLACED -> {}
                case UNPARSEABLE -> {
                    for (int place = start; place < end; place++) {
                        note(batch, place);
                    }
                }
                case EARLY -> mark.early += end - start;
                case TOMBSTONE -> mark.tombstones += end - start;
            }
            start = end;
        }
    }

    private void note(RecordBatch batch, int place) {
        unreadable++;
        if (sample.size() < SAMPLE && batch.partition(place) instanceof PartitionKey.Window window) {
            sample.add(
                    new UnreadableRecord(batch.shard(place), batch.offset(place), window.from(), batch.fault(place)));
        }
    }

    /** It read all of a shard before that offset. */
    void end(int shard, long until) {
        if (keys != null) {
            keys.end(shard, until);
        }
    }

    /** The offset after the last record of a shard that was added; negative where none was to be read. */
    long next(int shard) {
        ShardMark mark = marks.get(shard);
        return mark == null ? -1 : mark.next;
    }

    /** What the pass met in a shard and counts in no window. */
    ShardCounts counts(int shard) {
        ShardMark mark = marks.get(shard);
        return mark == null ? ShardCounts.NONE : ShardCounts.met(mark.skipped, mark.early, mark.tombstones);
    }

    /** The highest event time that was added of a shard, as far as it had come when it was delivered. */
    @Nullable
    Instant watermark(int shard) {
        ShardMark mark = marks.get(shard);
        return mark == null || mark.shown == Long.MIN_VALUE ? null : Micros.instant(mark.shown);
    }

    Map<PartitionKey.Window, WindowStep> windows() {
        Map<PartitionKey.Window, WindowStep> steps = new HashMap<>();
        windows.forEach((key, window) -> steps.put(key, window.step()));
        return steps;
    }

    long unreadable() {
        return unreadable;
    }

    List<UnreadableRecord> sample() {
        return sample;
    }

    /** How far the pass came in a shard. */
    private static final class ShardMark {
        private long next;
        private long shown = Long.MIN_VALUE;
        private long skipped;
        private long early;
        private long tombstones;

        private ShardMark(long next) {
            this.next = next;
        }

        /** Records of one shard follow each other, so that what lies between them is known by their number. */
        private void move(RecordBatch batch, int from, int until) {
            long end = batch.offset(until - 1) + 1;
            skipped += end - next - (until - from);
            next = end;
        }

        private void show(long[] events, long[] deliveries, int from, int until) {
            long highest = shown;
            for (int place = from; place < until; place++) {
                highest = Math.max(highest, Math.min(events[place], deliveries[place]));
            }
            shown = highest;
        }
    }

    /** One window of the pass. */
    private static final class WindowPass {
        private final PartitionScan scan;
        private final Map<Integer, Long> ends = new HashMap<>();
        private final Map<String, Long> records = new HashMap<>();

        private WindowPass(PartitionScan scan) {
            this.scan = scan;
        }

        private void add(RecordBatch batch, int from, int until) {
            scan.add(batch, from, until);
            int start = from;
            while (start < until) {
                int end = batch.endOfShard(start, until);
                ends.put(batch.shard(start), batch.offset(end - 1) + 1);
                count(batch, start, end);
                start = end;
            }
        }

        private void count(RecordBatch batch, int from, int until) {
            if (batch.kind(from) == RecordCursor.Kind.RECORD) {
                records.merge(Integer.toString(batch.shard(from)), (long) until - from, Long::sum);
            }
        }

        private WindowStep step() {
            States shards = States.builder()
                    .put(SHARDS, FrequentValues.of(records, 0, 0))
                    .build();
            return new WindowStep(scan.states().and(shards), ends);
        }
    }
}
