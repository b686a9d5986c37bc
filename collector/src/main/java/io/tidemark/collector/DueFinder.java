package io.tidemark.collector;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.cadence.Cadence;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.DuePartition.Reason;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a listing against what is known and finds the partitions that must be looked at again. */
final class DueFinder {
    /** Partitions that are due, and those whose time has come without anything there yet. */
    record Found(List<DuePartition> due, List<Partition> expected) {}

    private final Dataset dataset;
    private final PartitionListing listing;
    private final Map<PartitionKey, Partition> known = new HashMap<>();
    private final Instant now;
    private final Instant seenUntil;
    private final Map<PartitionKey, DuePartition> due = new LinkedHashMap<>();
    private final Set<PartitionKey> filled = new HashSet<>();

    DueFinder(Dataset dataset, PartitionListing listing, List<Partition> known, Instant now) {
        this(dataset, listing, known, now, now);
    }

    /** @param seenUntil until when all that was delivered is known, so that windows close by it */
    DueFinder(Dataset dataset, PartitionListing listing, List<Partition> known, Instant now, Instant seenUntil) {
        this.dataset = dataset;
        this.listing = listing;
        known.forEach(partition -> this.known.put(partition.key(), partition));
        this.now = now;
        this.seenUntil = seenUntil.isBefore(now) ? seenUntil : now;
    }

    Found find() {
        noteObserved();
        noteVanished();
        noteTimePassed();
        List<Partition> expected = dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                ? noteAbsent(windows)
                : List.of();
        return new Found(List.copyOf(due.values()), expected);
    }

    private void noteObserved() {
        for (Observation seen : listing.observations()) {
            if (seen.isEmpty() && seen.partition() instanceof PartitionKey.Window) {
                continue;
            }
            filled.add(seen.partition());
            Partition before = known.get(seen.partition());
            if (before == null || !before.revision().equals(seen.revision())) {
                add(seen.partition(), seen.revision(), Reason.REVISION, seen.bytes());
            }
        }
    }

    /** A window that held rows and is not in a complete listing holds none now. */
    private void noteVanished() {
        for (Partition partition : known.values()) {
            boolean hadRows = partition.rowsOrZero() > 0;
            if (hadRows && listing.complete() && !filled.contains(partition.key())) {
                add(partition.key(), Revision.ABSENT, Reason.ABSENT, 0L);
            } else if (hadRows) {
                filled.add(partition.key());
            }
        }
    }

    /** Arriving partitions close at their deadline, reopened ones as soon as a crawl finds them quiet. */
    private void noteTimePassed() {
        for (Partition partition : known.values()) {
            boolean quiet = !due.containsKey(partition.key());
            if (quiet && (partition.state() == PartitionState.REOPENED || closes(partition))) {
                add(partition.key(), partition.revision(), Reason.CLOSE, partition.bytes());
            }
        }
    }

    private boolean closes(Partition partition) {
        return partition.state() == PartitionState.ARRIVING && isOver(partition.key());
    }

    private boolean isOver(PartitionKey key) {
        return dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                && key instanceof PartitionKey.Window window
                && !seenUntil.isBefore(windows.deadline(window));
    }

    private List<Partition> noteAbsent(Partitioning.TimeWindows how) {
        List<Partition> expected = new ArrayList<>();
        for (PartitionKey.Window window : new Cadence(how, dataset.settings().calendar(), filled).absent(now)) {
            Partition before = known.get(window);
            boolean isKnownMissing = before != null && before.state() == PartitionState.MISSING;
            if (isOver(window) && !isKnownMissing) {
                add(window, Revision.ABSENT, Reason.ABSENT, null);
            } else if (before == null) {
                expected.add(Partition.expected(dataset.id(), window, now));
            }
        }
        return expected;
    }

    private void add(PartitionKey key, Revision revision, Reason reason, @Nullable Long bytes) {
        due.putIfAbsent(key, new DuePartition(dataset.id(), key, revision, reason, bytes, now));
    }
}
