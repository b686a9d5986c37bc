package io.tidemark.core.health;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.metric.MetricId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the read models, made for the pages and the API. */
public interface HealthReads {
    Overview overview();

    List<DatasetSummary> datasets(DatasetFilter filter, int offset, int limit);

    int countDatasets(DatasetFilter filter);

    /** Datasets by id, after that one; for the API's cursor. Empty {@code after} starts at the first. */
    List<DatasetSummary> datasetsAfter(String after, int limit);

    Optional<DatasetSummary> dataset(DatasetId id);

    /** The windows that start in [from, until), by time; windows that Tidemark does not know are left out. */
    List<PartitionCell> cells(DatasetId dataset, Instant from, Instant until);

    /** A metric's values over the windows that start in [from, until), by time, with the band where a rule has one. */
    List<SeriesPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until);

    /** The health of a dataset; empty when there is no such dataset. */
    Optional<HealthReport> health(DatasetId dataset);

    /** The health of one partition, named by its text; empty when there is no such dataset. */
    Optional<HealthReport> health(DatasetId dataset, String partition);
}
