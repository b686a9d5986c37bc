package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Descriptions from the last pass over the catalog, each handed out once and not for long, so that none is stale. */
public final class CatalogPass {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Map<DatasetRef, DatasetDescription> left = new HashMap<>();
    private Instant at = Instant.EPOCH;

    /** Ages by that clock. */
    public CatalogPass(InstantSource clock) {
        this.clock = clock;
    }

    /** Replaces what is left of the pass before. */
    public synchronized void keep(List<DatasetDescription> all) {
        left.clear();
        all.forEach(dataset -> left.put(dataset.ref(), dataset));
        at = clock.instant();
    }

    /** What the last pass told of a dataset, once. */
    public synchronized Optional<DatasetDescription> take(DatasetRef dataset) {
        if (!clock.instant().isBefore(at.plus(FRESH))) {
            left.clear();
        }
        return Optional.ofNullable(left.remove(dataset));
    }
}
