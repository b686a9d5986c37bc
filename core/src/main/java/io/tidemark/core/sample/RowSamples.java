package io.tidemark.core.sample;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Port: the newest sample of bad rows of each rule on each partition and column, kept where nobody reads them unasked. */
public interface RowSamples {
    /** Keeps each in place of the older one of the same dataset, partition, rule and column. */
    void save(Collection<RowSample> samples);

    /** All of a partition, by rule and column. */
    List<RowSample> ofPartition(DatasetId dataset, PartitionKey partition);

    /** Forgets those that were taken earlier; tells how many. */
    int forgetBefore(Instant taken);

    /** A short text that tells equal values and nothing else of them; the same for as long as the secret key is. */
    String hash(String value);
}
