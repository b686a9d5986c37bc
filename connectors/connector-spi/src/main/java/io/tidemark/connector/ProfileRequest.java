package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which measures of which partitions of a dataset are wanted.
 *
 * @param partitions all of one kind: windows, values, or the whole
 * @param timeout after which the store shall give up
 */
public record ProfileRequest(
        DatasetDescription dataset,
        Partitioning how,
        List<PartitionKey> partitions,
        Set<Measure<?>> measures,
        Duration timeout) {
    public ProfileRequest {
        partitions = List.copyOf(partitions);
        measures = Set.copyOf(measures);
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing to profile in " + dataset.ref().name());
        }
    }
}
