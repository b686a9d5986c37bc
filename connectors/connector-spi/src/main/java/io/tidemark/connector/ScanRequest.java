package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.util.List;

/**
 * Which records are to be handed out.
 *
 * @param partitions as in {@link ProfileRequest}
 * @param columns which values the reader wants; {@link RecordCursor} counts in this order
 * @param timeout after which the store shall give up
 */
public record ScanRequest(
        DatasetDescription dataset,
        Partitioning how,
        List<PartitionKey> partitions,
        List<String> columns,
        Duration timeout) {
    public ScanRequest {
        partitions = List.copyOf(partitions);
        columns = List.copyOf(columns);
    }
}
