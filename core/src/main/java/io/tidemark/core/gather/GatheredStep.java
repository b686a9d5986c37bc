package io.tidemark.core.gather;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Some records of a topic that were read, to be stored all together or not at all.
 *
 * @param about as {@link Gathering#about}
 * @param gathered what had been asked for, if the step came to the end of all shards; empty where it did not
 * @param unreadable how many records belong to no window
 * @param sample some of these
 * @param since windows that ended earlier are not kept
 */
public record GatheredStep(
        DatasetId dataset,
        String about,
        String gathered,
        List<ShardStep> shards,
        Map<PartitionKey.Window, WindowStep> windows,
        long unreadable,
        List<UnreadableRecord> sample,
        Instant since) {
    public GatheredStep {
        shards = List.copyOf(shards);
        windows = Map.copyOf(windows);
        sample = List.copyOf(sample);
    }

    /** Whether there was nothing left to read when it began. */
    public boolean isLast() {
        return !gathered.isEmpty();
    }
}
