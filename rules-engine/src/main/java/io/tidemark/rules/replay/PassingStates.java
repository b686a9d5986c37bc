package io.tidemark.rules.replay;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import io.tidemark.core.rule.SeriesStates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the anomaly detector learns during one back-test. */
final class PassingStates implements SeriesStates {
    private final Map<SeriesKey, SeriesState> states = new HashMap<>();

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
