package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Profiles in memory. */
public final class InMemoryProfiles implements Profiles {
    private final Map<Slot, NavigableMap<Integer, Profile>> profiles = new ConcurrentSkipListMap<>();

    @Override
    public void save(Collection<Profile> saved) {
        for (Profile profile : saved) {
            profiles.computeIfAbsent(
                            Slot.of(profile.dataset(), profile.partition()), slot -> new ConcurrentSkipListMap<>())
                    .put(profile.version(), profile);
        }
    }

    @Override
    public Optional<Profile> newest(DatasetId dataset, PartitionKey partition) {
        return Optional.ofNullable(profiles.get(Slot.of(dataset, partition)))
                .map(versions -> versions.lastEntry().getValue());
    }

    @Override
    public List<Profile> newest(DatasetId dataset, Collection<PartitionKey> partitions) {
        return partitions.stream()
                .distinct()
                .flatMap(partition -> newest(dataset, partition).stream())
                .toList();
    }

    @Override
    public List<Profile> revisions(DatasetId dataset, PartitionKey partition) {
        return Optional.ofNullable(profiles.get(Slot.of(dataset, partition)))
                .map(versions -> List.copyOf(versions.descendingMap().values()))
                .orElse(List.of());
    }

    @Override
    public List<MetricPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        List<MetricPoint> points = new ArrayList<>();
        for (Profile profile : newestOf(dataset)) {
            if (profile.partition() instanceof PartitionKey.Window window
                    && !window.from().isBefore(from)
                    && window.from().isBefore(until)) {
                profile.metric(metric).number().ifPresent(value -> points.add(new MetricPoint(window, value)));
            }
        }
        return points;
    }

    @Override
    public List<MetricId> metrics(DatasetId dataset) {
        return newestOf(dataset).stream()
                .flatMap(profile -> profile.metrics().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing((MetricId id) -> id.name().text()).thenComparing(MetricId::column))
                .toList();
    }

    List<Profile> newestOf(DatasetId dataset) {
        return profiles.entrySet().stream()
                .filter(entry -> entry.getKey().dataset().equals(dataset))
                .map(entry -> entry.getValue().lastEntry().getValue())
                .toList();
    }

    void forget(Slot partition) {
        profiles.remove(partition);
    }

    void forget(DatasetId dataset) {
        profiles.keySet().removeIf(slot -> slot.dataset().equals(dataset));
    }
}
