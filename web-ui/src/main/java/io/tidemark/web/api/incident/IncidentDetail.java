package io.tidemark.web.api.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.lineage.Impact;
import io.tidemark.web.api.answer.Absent;
import io.tidemark.web.api.answer.RangeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one incident. */
@Schema(description = "All about one incident.")
record IncidentDetail(
        @JsonUnwrapped IncidentView incident,

        @Schema(description = "Oldest first, healed ones included.")
        List<Failing> failures,

        @Schema(description = "Oldest first.") List<Event> timeline,

        @Schema(description = "The incidents downstream that follow from it, resolved ones included.")
        List<Impacted> impacted,

        @Schema(description = "How many datasets are made of its dataset, in any number of steps.")
        int downstream) {
    static IncidentDetail of(Incident incident, List<IncidentEvent> events, Impact impact) {
        return new IncidentDetail(
                IncidentView.of(incident, impact.failing().size()),
                incident.failures().stream().map(Failing::of).toList(),
                events.stream().map(Event::of).toList(),
                impact.impacted().stream().map(Impacted::of).toList(),
                impact.downstream().size());
    }

    /** An incident downstream that follows from another one. */
    @Schema(name = "ImpactedDataset", description = "An incident downstream that follows from another one.")
    record Impacted(String incident, String dataset, String title, IncidentStatus status) {
        static Impacted of(Incident incident) {
            return new Impacted(
                    incident.id().toString(), incident.dataset().value(), incident.title(), incident.status());
        }
    }

    /** A partition that the incident is about. */
    @Schema(name = "FailingPartition", description = "A partition that the incident is about.")
    record Failing(
            String partition,
            String revision,
            @Nullable Double observed,
            @Nullable RangeView expected,
            String message,
            Instant since,

            @Schema(description = "When a newer revision passed; absent while it fails.") @Nullable
            Instant healedAt) {
        static Failing of(FailingPartition failing) {
            return new Failing(
                    failing.partition().text(),
                    failing.revision().marker(),
                    Absent.ifNotFinite(failing.observed()),
                    RangeView.of(failing.expected()),
                    failing.message(),
                    failing.since(),
                    failing.healedAt());
        }
    }

    /** One entry of the timeline. */
    @Schema(name = "IncidentEvent", description = "One entry of the timeline.")
    record Event(
            Instant at,
            IncidentEvent.Kind kind,
            String actor,
            @Nullable String note) {
        static Event of(IncidentEvent event) {
            return new Event(event.at(), event.kind(), event.actor(), Absent.ifEmpty(event.note()));
        }
    }
}
