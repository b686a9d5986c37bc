package io.tidemark.core.sample;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Some rows that a rule found bad in a partition, as people may see them.
 *
 * @param column the column that was judged; empty for a rule on the whole partition
 * @param masked columns whose values are hashes
 */
public record RowSample(
        DatasetId dataset,
        PartitionKey partition,
        RuleId rule,
        String column,
        Revision revision,
        Instant takenAt,
        List<String> columns,
        Set<String> masked,
        List<SampledRow> rows) {
    public RowSample {
        columns = List.copyOf(columns);
        masked = Set.copyOf(masked);
        rows = List.copyOf(rows);
    }
}
