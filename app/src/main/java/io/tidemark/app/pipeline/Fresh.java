package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.sample.FoundRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was just learnt of partitions.
 *
 * @param due as it is now, in the order in which it was asked for
 * @param profiles of those that are due for their revision
 * @param keyed of which deliveries the keys were taken
 * @param samples rows of them that rules may find bad
 * @param seenUntil until when everything that was there is in the profiles
 */
record Fresh(
        List<DuePartition> due,
        List<Profile> profiles,
        List<FoundRows> samples,
        Map<PartitionKey.Window, Revision> keyed,
        Instant seenUntil) {
    Fresh {
        due = List.copyOf(due);
        profiles = List.copyOf(profiles);
        samples = List.copyOf(samples);
        keyed = Map.copyOf(keyed);
    }

    static Fresh of(List<DuePartition> due, List<Profile> profiles, List<FoundRows> samples) {
        return new Fresh(due, profiles, samples, Map.of(), Instant.MAX);
    }
}
