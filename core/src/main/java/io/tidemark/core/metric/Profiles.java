package io.tidemark.core.metric;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: profiles with all their revisions. */
public interface Profiles {
    /** Keeps each profile; one of the same partition and version is replaced. */
    void save(Collection<Profile> profiles);

    Optional<Profile> newest(DatasetId dataset, PartitionKey partition);

    /** The newest profile of each of these partitions that has one. */
    List<Profile> newest(DatasetId dataset, Collection<PartitionKey> partitions);

    /** All profiles of a partition, newest first. */
    List<Profile> revisions(DatasetId dataset, PartitionKey partition);

    /** The known values of a metric in the newest profile of each window that starts in [from, until), by time. */
    List<MetricPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until);

    /** The metrics that a dataset has in its newest profiles. */
    List<MetricId> metrics(DatasetId dataset);
}
