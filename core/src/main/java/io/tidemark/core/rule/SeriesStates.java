package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetId;
import java.util.Optional;

/** Port: what the anomaly detector has learnt; it can be learnt again from the stored metrics. */
public interface SeriesStates {
    Optional<SeriesState> find(SeriesKey key);

    /** Keeps it in place of the one before. */
    void save(SeriesKey key, SeriesState state);

    void forget(DatasetId dataset);
}
