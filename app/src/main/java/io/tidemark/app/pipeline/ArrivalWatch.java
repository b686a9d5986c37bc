package io.tidemark.app.pipeline;

import io.tidemark.core.arrival.Ages;
import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.arrival.Arrivals;
import io.tidemark.core.arrival.Loads;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Tally;
import io.tidemark.rules.judge.Judged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes how many rows windows have when they reach certain ages, from what crawls and profiles know anyway: a crawl
 * tells that a window is as it was, a profile what it is now, and load times how it was before anybody watched.
 */
public final class ArrivalWatch {
    private final Partitions partitions;
    private final Arrivals arrivals;
    private final Map<DatasetId, Instant> lastCrawl = new ConcurrentHashMap<>();

    public ArrivalWatch(Partitions partitions, Arrivals arrivals) {
        this.partitions = partitions;
        this.arrivals = arrivals;
    }

    /**
     * Notes the windows that reached an age since the last crawl, so nothing at the first one; those that just changed
     * are noted once profiled.
     */
    void crawled(Dataset dataset, Instant now) {
        if (dataset.availability() != Availability.AVAILABLE
                || !(dataset.settings().partitioning() instanceof Partitioning.TimeWindows how)) {
            return;
        }
        Instant since = lastCrawl.put(dataset.id(), now);
        if (since == null) {
            return;
        }
        Ages ages = new Ages(how);
        Set<PartitionKey.Window> due = ages.due(since, now);
        if (due.isEmpty()) {
            return;
        }
        Instant oldest = Collections.min(due).from();
        List<Arrival> seen = new ArrayList<>();
        for (Partition partition : partitions.ofDataset(dataset.id(), oldest)) {
            if (partition.key() instanceof PartitionKey.Window window && due.contains(window)) {
                seen.add(counted(ages, window, partition.rowsOrZero(), since, now));
            }
        }
        save(dataset, seen);
    }

    /** Notes what profiles saw, and of windows that were never seen before what their load times tell. */
    void profiled(Dataset dataset, List<Judged> judged, Instant now) {
        if (!(dataset.settings().partitioning() instanceof Partitioning.TimeWindows how)) {
            return;
        }
        Ages ages = new Ages(how);
        Instant horizon = ages.horizon(now);
        List<Arrival> seen = new ArrayList<>();
        for (Judged one : judged) {
            if (one.partition().key() instanceof PartitionKey.Window window
                    && window.from().isAfter(horizon)) {
                Arrival counted = counted(ages, window, one.partition().rowsOrZero(), Instant.MIN, now);
                seen.add(past(how, one, window, now).and(counted));
            }
        }
        save(dataset, seen);
        if (judged.stream().anyMatch(one -> happened(one, PartitionFact.Kind.CLOSED))) {
            arrivals.forgetBefore(dataset.id(), horizon);
        }
    }

    private static Arrival counted(Ages ages, PartitionKey.Window window, long rows, Instant since, Instant now) {
        SortedMap<Duration, Long> byAge = new TreeMap<>();
        ages.reached(window, since, now).forEach(age -> byAge.put(age, rows));
        return new Arrival(window, byAge);
    }

    /** What load times tell of a window whose first profile found it over. */
    private static Arrival past(Partitioning.TimeWindows how, Judged judged, PartitionKey.Window window, Instant now) {
        boolean firstLook = judged.partition().version() == 1
                && happened(judged, PartitionFact.Kind.ARRIVED)
                && happened(judged, PartitionFact.Kind.CLOSED);
        return firstLook
                ? loads(how, judged.profile())
                        .map(loads -> loads.arrival(new Ages(how), window, now))
                        .orElseGet(() -> Arrival.none(window))
                : Arrival.none(window);
    }

    private static Optional<Loads> loads(Partitioning.TimeWindows how, Optional<Profile> profile) {
        @Nullable String column = how.ingestColumn();
        if (column == null || profile.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tally> rows = profile.get().states().get(new Measure.RowCount());
        Optional<Tally> late = profile.get().states().get(new Measure.LateRows(column, how.lateness()));
        Instant last = profile.get()
                .states()
                .get(new Measure.TimeRange(column))
                .map(InstantRange::max)
                .orElse(null);
        return rows.isEmpty() || late.isEmpty() || last == null
                ? Optional.empty()
                : Optional.of(new Loads(rows.get().count(), late.get().count(), last));
    }

    private static boolean happened(Judged judged, PartitionFact.Kind kind) {
        return judged.facts().stream().anyMatch(fact -> fact.kind() == kind);
    }

    private void save(Dataset dataset, List<Arrival> seen) {
        List<Arrival> news = seen.stream().filter(arrival -> !arrival.isEmpty()).toList();
        if (news.isEmpty()) {
            return;
        }
        Map<PartitionKey.Window, Arrival> known = new HashMap<>();
        arrivals.of(dataset.id(), news.stream().map(Arrival::window).toList())
                .forEach(arrival -> known.put(arrival.window(), arrival));
        arrivals.save(
                dataset.id(),
                news.stream()
                        .map(arrival -> known.getOrDefault(arrival.window(), Arrival.none(arrival.window()))
                                .and(arrival))
                        .toList());
    }
}
