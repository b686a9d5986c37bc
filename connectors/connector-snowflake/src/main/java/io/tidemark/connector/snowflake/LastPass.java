package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the last pass over the catalog read, each piece handed out once and not for long, so that none is stale. */
final class LastPass {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<DatasetRef, DatasetDescription> descriptions = new HashMap<>();
    private final Map<DatasetRef, Signal> signals = new HashMap<>();
    private Instant at = Instant.EPOCH;

    LastPass(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void keep(Map<DatasetRef, DatasetDescription> described, Map<DatasetRef, Signal> signalled) {
        clear();
        descriptions.putAll(described);
        signals.putAll(signalled);
        at = clock.instant();
    }

    private void clear() {
        descriptions.clear();
        signals.clear();
    }

    synchronized Optional<DatasetDescription> description(DatasetRef dataset) {
        forgetTheStale();
        return Optional.ofNullable(descriptions.remove(dataset));
    }

    synchronized Optional<Signal> signal(DatasetRef dataset) {
        forgetTheStale();
        return Optional.ofNullable(signals.remove(dataset));
    }

    private void forgetTheStale() {
        if (!clock.instant().isBefore(at.plus(FRESH))) {
            clear();
        }
    }
}
