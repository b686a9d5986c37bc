package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import io.tidemark.core.rule.SeriesStates;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** States of series in memory. */
public final class InMemorySeriesStates implements SeriesStates {
    private final Map<SeriesKey, SeriesState> states = new ConcurrentHashMap<>();

    @Override
    public Optional<SeriesState> find(SeriesKey key) {
        return Optional.ofNullable(states.get(key));
    }

    @Override
    public void save(SeriesKey key, SeriesState state) {
        states.put(key, state);
    }

    @Override
    public void forget(DatasetId dataset) {
        states.keySet().removeIf(key -> key.dataset().equals(dataset));
    }
}
