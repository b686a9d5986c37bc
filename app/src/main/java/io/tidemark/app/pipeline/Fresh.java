package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was just learnt of partitions.
 *
 * @param keyed of which deliveries the keys were taken
 * @param seenUntil until when everything that was there is in the profiles
 */
record Fresh(List<Profile> profiles, Map<PartitionKey.Window, Revision> keyed, Instant seenUntil) {
    Fresh {
        profiles = List.copyOf(profiles);
        keyed = Map.copyOf(keyed);
    }

    static Fresh of(List<Profile> profiles) {
        return new Fresh(profiles, Map.of(), Instant.MAX);
    }
}
