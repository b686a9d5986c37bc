package io.tidemark.core.sample;

import io.tidemark.core.dataset.PartitionKey;
import java.util.List;

/** Rows of a partition that a rule finds bad, as they stand in the store. */
public record FoundRows(PartitionKey partition, WantedRows wanted, List<String> columns, List<SampledRow> rows) {
    public FoundRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
