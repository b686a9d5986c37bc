package io.tidemark.core.health;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "may I use this?".
 *
 * @param partition the partition that was asked for, as text; null when the whole dataset was
 * @param state its state, null for a whole dataset or an unknown partition
 * @param reasons why, in sentences; at least one unless healthy
 * @param incidents open incidents that it rests on
 */
public record HealthReport(
        DatasetId dataset,
        @Nullable String partition,
        HealthStatus status,
        @Nullable PartitionState state,
        List<String> reasons,
        List<IncidentId> incidents,
        Instant asOf) {
    public HealthReport {
        reasons = List.copyOf(reasons);
        incidents = List.copyOf(incidents);
    }
}
