package io.tidemark.profiler;

import io.tidemark.connector.PartitionStates;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.sample.WantedRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which samples are worth a statement of their own, where the rows themselves were read and not counted by the store. */
final class AskedSamples {
    private AskedSamples() {}

    /** Those that SQL counts tell, and those that what was read tells. */
    static List<WantedRows> of(List<WantedRows> wanted, Collection<PartitionStates> read) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        Set<WantedRows> worth = new HashSet<>();
        for (PartitionStates one : read) {
            Map<MetricId, MetricValue> metrics = Metrics.of(one.states());
            wanted.stream()
                    .filter(rows -> !isCounted(rows) && rows.isWorthIt(one.states(), metrics))
                    .forEach(worth::add);
        }
        return wanted.stream()
                .filter(rows -> isCounted(rows) || worth.contains(rows))
                .map(rows -> isCounted(rows) ? rows : rows.asSure())
                .toList();
    }

    private static boolean isCounted(WantedRows rows) {
        return rows.figure().measures().stream().anyMatch(Asked::isSql);
    }
}
