package io.tidemark.core.metric;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a partition whose first copies lie together in one partition, an earlier one or the same.
 *
 * @param first the partition with the first copies
 * @param rows how many rows are copies of those
 * @param batches the largest stretches that look like one batch sent again; empty where offsets are unknown
 */
public record Redelivery(PartitionKey first, long rows, List<ResentBatch> batches) {
    public Redelivery {
        batches = List.copyOf(batches);
    }

    /** How much later than the first copies these came, by the starts of both windows. */
    public Optional<Duration> distance(PartitionKey partition) {
        return first instanceof PartitionKey.Window earlier && partition instanceof PartitionKey.Window later
                ? Optional.of(Duration.between(earlier.from(), later.from()))
                : Optional.empty();
    }
}
