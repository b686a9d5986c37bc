package io.tidemark.web.api.health;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.web.api.arrival.ReadinessView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to "may I use this?". */
@Schema(name = "Health", description = "The answer to \"may I use this?\".")
record HealthView(
        String dataset,
        @Nullable String partition,
        HealthStatus status,
        @Nullable PartitionState state,

        @Schema(description = "Why, in sentences; at least one unless healthy.")
        List<String> reasons,

        @Schema(description = "Open incidents that it rests on.")
        List<String> incidents,

        @Schema(description = "Whether the window's rows are all there; only of a window.") @Nullable
        ReadinessView readiness,

        Instant asOf) {
    static HealthView of(HealthReport report, @Nullable ReadinessView readiness) {
        return new HealthView(
                report.dataset().value(),
                report.partition(),
                report.status(),
                report.state(),
                report.reasons(),
                report.incidents().stream().map(IncidentId::toString).toList(),
                readiness,
                report.asOf());
    }
}
