package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of incidents. */
@Schema(name = "Incident", description = "One rule violated on one dataset, on partitions that follow one another.")
record IncidentView(
        @Schema(example = "INC-42") String id,
        String title,
        String dataset,
        String rule,
        RuleType type,
        @Nullable String column,
        Severity severity,
        IncidentStatus status,

        @Schema(description = "How many partitions it is about.")
        int partitions,

        @Schema(description = "How many of them still fail.")
        int stillFailing,

        Instant openedAt,
        Instant updatedAt,
        @Nullable String acknowledgedBy,

        @Schema(description = "Who it is assigned to; absent for nobody.") @Nullable
        String assignee,

        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution,

        @Schema(description = "How often it came back after it was resolved.")
        int reopened,

        @Schema(
                description = "The incident upstream that it follows from, of which alone receivers hear;"
                        + " absent when it is its own.")
        @Nullable
        String cause,

        @Schema(description = "How many datasets downstream fail because of it now.")
        int impactedDatasets) {
    static IncidentView of(Incident incident, int impactedDatasets) {
        return new IncidentView(
                incident.id().toString(),
                incident.title(),
                incident.dataset().value(),
                incident.rule().value(),
                incident.type(),
                Absent.ifEmpty(incident.column()),
                incident.severity(),
                incident.status(),
                incident.failures().size(),
                incident.stillFailing().size(),
                incident.openedAt(),
                incident.updatedAt(),
                Absent.ifEmpty(incident.acknowledgedBy()),
                Absent.ifEmpty(incident.assignee()),
                incident.resolvedAt(),
                incident.resolution(),
                incident.reopened(),
                incident.cause() == null ? null : incident.cause().toString(),
                impactedDatasets);
    }
}
