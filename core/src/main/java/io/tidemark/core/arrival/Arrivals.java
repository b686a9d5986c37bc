package io.tidemark.core.arrival;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Port: how a dataset's newest windows filled. Goes with the dataset's partitions when those are forgotten. */
public interface Arrivals {
    /** Adds or replaces arrivals, each by its window. */
    void save(DatasetId dataset, Collection<Arrival> arrivals);

    /** The arrivals of those windows that have one, oldest first. */
    List<Arrival> of(DatasetId dataset, Collection<PartitionKey.Window> windows);

    /** The arrivals of windows that start then or later, oldest first. */
    List<Arrival> since(DatasetId dataset, Instant from);

    /** Forgets the arrivals of windows that start earlier. */
    void forgetBefore(DatasetId dataset, Instant from);
}
