package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.util.List;

/** The ability to hand out records one by one. */
public interface Scan {
    /** The records of these partitions in one pass, all from one snapshot where the store has such. */
    RecordCursor scan(ScanRequest request);

    /** The same, said in single words. */
    default RecordCursor scan(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            List<String> columns,
            Duration timeout) {
        return scan(new ScanRequest(dataset, how, partitions, columns, timeout));
    }
}
