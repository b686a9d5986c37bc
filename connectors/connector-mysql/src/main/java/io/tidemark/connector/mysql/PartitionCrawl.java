package io.tidemark.connector.mysql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.Digest;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lists a dataset's partitions: signals tell whether to count and in which native partitions, counts tell what moved. */
final class PartitionCrawl {
    /** Counts rows by window. */
    interface Counter {
        /** All windows from an instant on, or the whole. */
        List<Observation> from(Instant start);

        /** These windows, those without rows left out. */
        List<Observation> within(List<PartitionKey.Window> windows);
    }

    private final DatasetDescription dataset;
    private final Partitioning how;
    private final ChangeSignals signals;
    private final Counter counter;

    PartitionCrawl(DatasetDescription dataset, Partitioning how, ChangeSignals signals, Counter counter) {
        this.dataset = dataset;
        this.how = how;
        this.signals = signals;
        this.counter = counter;
    }

    PartitionListing list(String cursor, Instant horizon) {
        Memory before = Memory.parse(cursor);
        String signal = Digest.of(how + signals.whole().text());
        if (signals.reliable() && before.stillHolds(signal)) {
            return PartitionListing.unchanged(cursor);
        }
        NativeRanges ranges = NativeRanges.of(dataset, how, signals.partitions());
        return switch (how) {
            case Partitioning.Undivided whole -> all(before, signal, ranges, horizon);
            case Partitioning.TimeWindows windows -> {
                Instant start = windows.windowAt(horizon).from();
                Optional<List<PartitionKey.Window>> moved =
                        signals.reliable() ? ranges.moved(before.partitions(), start, windows) : Optional.empty();
                yield moved.map(some -> only(some, signal, ranges)).orElseGet(() -> all(before, signal, ranges, start));
            }
        };
    }

    private PartitionListing only(List<PartitionKey.Window> windows, String signal, NativeRanges ranges) {
        List<Observation> seen = new ArrayList<>();
        if (!windows.isEmpty()) {
            Set<PartitionKey> empty = new HashSet<>(windows);
            seen.addAll(counter.within(windows));
            seen.forEach(observation -> empty.remove(observation.partition()));
            empty.forEach(window -> seen.add(new Observation(window, Revision.ABSENT, 0L, null, null)));
        }
        return new PartitionListing(seen, false, memory(signal, "", ranges).cursor());
    }

    private PartitionListing all(Memory before, String signal, NativeRanges ranges, Instant start) {
        List<Observation> seen = counter.from(start).stream()
                .map(this::dated)
                .sorted(Comparator.comparing(
                        observation -> observation.partition().text()))
                .toList();
        String digest = Digest.of(seen.toString());
        Memory memory = memory(signal, digest, ranges);
        return before.seen().equals(digest)
                ? PartitionListing.unchanged(memory.cursor())
                : new PartitionListing(seen, true, memory.cursor());
    }

    private Memory memory(String signal, String seen, NativeRanges ranges) {
        return new Memory(signal, signals.whole().settled(), seen, ranges.toKeep());
    }

    /** The whole also moves when it was changed in place, as far as the server knows when. */
    private Observation dated(Observation counted) {
        Instant changed = signals.whole().changed();
        if (!(counted.partition() instanceof PartitionKey.Whole) || counted.isEmpty() || changed == null) {
            return counted;
        }
        return new Observation(
                counted.partition(),
                new Revision(counted.revision().marker() + ":changed:" + changed.getEpochSecond()),
                counted.rows(),
                counted.bytes(),
                Objects.requireNonNullElse(counted.lastChange(), changed));
    }
}
