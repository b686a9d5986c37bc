package io.tidemark.testkit;

import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.arrival.Arrivals;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Arrivals in memory. */
public final class InMemoryArrivals implements Arrivals {
    private final Map<DatasetId, NavigableMap<PartitionKey.Window, Arrival>> arrivals = new ConcurrentHashMap<>();

    @Override
    public void save(DatasetId dataset, Collection<Arrival> saved) {
        saved.forEach(arrival -> ofDataset(dataset).put(arrival.window(), arrival));
    }

    @Override
    public List<Arrival> of(DatasetId dataset, Collection<PartitionKey.Window> windows) {
        return ofDataset(dataset).values().stream()
                .filter(arrival -> windows.contains(arrival.window()))
                .toList();
    }

    @Override
    public List<Arrival> since(DatasetId dataset, Instant from) {
        return ofDataset(dataset).values().stream()
                .filter(arrival -> !arrival.window().from().isBefore(from))
                .toList();
    }

    @Override
    public void forgetBefore(DatasetId dataset, Instant from) {
        ofDataset(dataset).keySet().removeIf(window -> window.from().isBefore(from));
    }

    private NavigableMap<PartitionKey.Window, Arrival> ofDataset(DatasetId dataset) {
        return arrivals.computeIfAbsent(dataset, _ -> new ConcurrentSkipListMap<>());
    }
}
