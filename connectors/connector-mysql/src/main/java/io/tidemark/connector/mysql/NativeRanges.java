package io.tidemark.connector.mysql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.KeptSignals;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The range partitions of a dataset that is cut into windows along the same column, by time; empty for others. */
record NativeRanges(List<NativeRange> ranges) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    NativeRanges {
        ranges = List.copyOf(ranges);
    }

    static NativeRanges of(DatasetDescription dataset, Partitioning how, List<NativePartition> partitions) {
        if (!(how instanceof Partitioning.TimeWindows windows)
                || !windows.timeColumn().equals(dataset.partitionColumn())) {
            return new NativeRanges(List.of());
        }
        ColumnType type = dataset.schema()
                .column(windows.timeColumn())
                .map(Column::type)
                .filter(ColumnType::isTime)
                .orElse(ColumnType.OTHER);
        List<NativeRange> ranges = new ArrayList<>();
        Instant from = FIRST;
        for (NativePartition partition : partitions) {
            Optional<Instant> until = partition.by().flatMap(by -> bound(by, partition, type, windows));
            if (until.isEmpty()) {
                return new NativeRanges(List.of());
            }
            ranges.add(new NativeRange(partition.name(), from, until.get(), partition.signal()));
            from = until.get();
        }
        return new NativeRanges(ranges);
    }

    private static Optional<Instant> bound(
            RangeExpression by, NativePartition partition, ColumnType type, Partitioning.TimeWindows how) {
        return type == ColumnType.OTHER || partition.bound() == null
                ? Optional.empty()
                : by.bound(partition.bound(), type, how.zone());
    }

    /** What a cursor keeps; a signal that is not settled will have moved in any case. */
    KeptSignals toKeep() {
        return KeptSignals.of(signals("?"));
    }

    private Map<String, String> signals(String unsettled) {
        Map<String, String> signals = new HashMap<>();
        ranges.forEach(range ->
                signals.put(range.id(), range.signal().text() + (range.signal().settled() ? "" : unsettled)));
        return signals;
    }

    /** The windows of partitions that moved, from an instant on; empty when everything has to be looked at. */
    Optional<List<PartitionKey.Window>> moved(KeptSignals before, Instant start, Partitioning.TimeWindows how) {
        KeptSignals now = KeptSignals.of(signals(""));
        if (ranges.isEmpty() || !now.ids().equals(before.ids())) {
            return Optional.empty();
        }
        TreeSet<PartitionKey.Window> moved = new TreeSet<>();
        for (NativeRange range : ranges) {
            if (range.until().isAfter(start) && now.moved(range.id(), before)) {
                Optional<List<PartitionKey.Window>> windows = range.windowsFrom(start, how);
                if (windows.isEmpty()) {
                    return Optional.empty();
                }
                moved.addAll(windows.get());
            }
        }
        return Optional.of(List.copyOf(moved));
    }
}
