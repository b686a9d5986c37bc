package io.tidemark.rules.replay;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.metric.States;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The figures of one dataset as they were known at a moment of the past: those of windows before the back-test from the
 * start, the others once they are saved anew.
 */
final class PastProfiles implements Profiles {
    private final Profiles stored;
    private final DatasetId dataset;
    private final Instant since;
    private final Map<MetricId, NavigableMap<Instant, MetricPoint>> told = new HashMap<>();
    private final Map<MetricId, NavigableMap<Instant, MetricPoint>> known = new HashMap<>();
    private final Map<PartitionKey, Profile> seen = new HashMap<>();

    PastProfiles(Profiles stored, DatasetId dataset, Instant since, PastFigures figures) {
        this.stored = stored;
        this.dataset = dataset;
        this.since = since;
        for (MetricId id : figures.all()) {
            NavigableMap<Instant, MetricPoint> points = new TreeMap<>();
            stored.series(dataset, id, Instant.EPOCH, Instant.MAX).forEach(point -> points.put(point.at(), point));
            told.put(id, points);
            known.put(id, new TreeMap<>(points.headMap(since)));
        }
    }

    boolean tells(Collection<MetricId> metrics) {
        return metrics.stream()
                .anyMatch(id ->
                        !told.getOrDefault(id, new TreeMap<>()).tailMap(since).isEmpty());
    }

    /** The figures of a partition's newest profile, without its states. */
    Profile figures(Partition partition, PartitionKey.Window window) {
        Map<MetricId, MetricValue> metrics = new HashMap<>();
        told.forEach((id, points) -> {
            MetricPoint point = points.get(window.from());
            if (point != null) {
                metrics.put(id, new MetricValue.Known(point.value()));
            }
        });
        return new Profile(
                dataset,
                window,
                partition.revision(),
                partition.version(),
                partition.changedAt(),
                States.builder().build(),
                metrics,
                ProfileCost.NONE);
    }

    @Override
    public void save(Collection<Profile> profiles) {
        for (Profile profile : profiles) {
            seen.put(profile.partition(), profile);
            if (profile.partition() instanceof PartitionKey.Window window) {
                known.forEach((id, points) -> take(points, window, profile.metric(id)));
            }
        }
    }

    private static void take(NavigableMap<Instant, MetricPoint> points, PartitionKey.Window window, MetricValue value) {
        OptionalDouble number = value.number();
        if (number.isPresent()) {
            points.put(window.from(), new MetricPoint(window, number.getAsDouble()));
        } else {
            points.remove(window.from());
        }
    }

    @Override
    public Optional<Profile> newest(DatasetId ofDataset, PartitionKey partition) {
        boolean earlier =
                partition instanceof PartitionKey.Window window && window.from().isBefore(since);
        return earlier ? stored.newest(dataset, partition) : Optional.ofNullable(seen.get(partition));
    }

    @Override
    public List<Profile> newest(DatasetId ofDataset, Collection<PartitionKey> partitions) {
        return partitions.stream()
                .flatMap(partition -> newest(ofDataset, partition).stream())
                .toList();
    }

    @Override
    public List<Profile> revisions(DatasetId ofDataset, PartitionKey partition) {
        return newest(ofDataset, partition).stream().toList();
    }

    @Override
    public List<MetricPoint> series(DatasetId ofDataset, MetricId metric, Instant from, Instant until) {
        return List.copyOf(known.getOrDefault(metric, new TreeMap<>())
                .subMap(from, true, until, false)
                .values());
    }

    @Override
    public List<MetricId> metrics(DatasetId ofDataset) {
        return List.copyOf(known.keySet());
    }
}
