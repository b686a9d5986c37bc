package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.sample.WantedRows;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which measures of which partitions of a dataset are wanted.
 *
 * @param partitions all of one kind: windows, values, or the whole
 * @param samples rows that are read out where a partition has such; they are among those that its measures count
 * @param timeout after which the store shall give up
 */
public record ProfileRequest(
        DatasetDescription dataset,
        Partitioning how,
        List<PartitionKey> partitions,
        Set<Measure<?>> measures,
        List<WantedRows> samples,
        Duration timeout) {
    public ProfileRequest {
        partitions = List.copyOf(partitions);
        measures = Set.copyOf(measures);
        samples = List.copyOf(samples);
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing to profile in " + dataset.ref().name());
        }
    }

    /** A request without samples. */
    public ProfileRequest(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            Set<Measure<?>> measures,
            Duration timeout) {
        this(dataset, how, partitions, measures, List.of(), timeout);
    }

    /** The same of other measures. */
    public ProfileRequest withMeasures(Set<Measure<?>> others) {
        return new ProfileRequest(dataset, how, partitions, others, samples, timeout);
    }

    public ProfileRequest withSamples(List<WantedRows> wanted) {
        return new ProfileRequest(dataset, how, partitions, measures, wanted, timeout);
    }
}
