package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.util.List;

/** The ability to hand out records one by one. */
public interface Scan {
    /**
     * The records of these partitions in one pass.
     *
     * @param partitions as in {@link ProfileRequest}
     * @param columns which values the reader wants; {@link RecordCursor#value} counts in this order
     */
    RecordCursor scan(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            List<String> columns,
            Duration timeout);
}
