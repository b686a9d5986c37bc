package io.tidemark.web.api.keys;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.RedeliveryTally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a partition were delivered before.
 *
 * @param redelivered rows whose key an earlier partition holds
 * @param repeated rows beyond the first of their key whose first copy is in the partition itself
 * @param origins where the first copies lie, most rows first
 * @param sqlWithoutCopies a statement that reads the dataset without surplus copies, for you to run; null for topics
 */
record RedeliveriesView(
        String dataset,
        String partition,
        int version,
        long rowsWithKey,
        long redelivered,
        long repeated,
        List<OriginView> origins,
        @Nullable String sqlWithoutCopies) {
    static RedeliveriesView of(
            String dataset, PartitionKey partition, int version, RedeliveryTally tally, @Nullable String sql) {
        return new RedeliveriesView(
                dataset,
                partition.text(),
                version,
                tally.rowsWithKey(),
                tally.redelivered(),
                tally.repeated(),
                tally.origins().stream()
                        .map(origin -> OriginView.of(origin, partition))
                        .toList(),
                sql);
    }
}
