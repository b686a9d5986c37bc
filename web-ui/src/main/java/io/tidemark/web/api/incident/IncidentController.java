package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.api.answer.Cursor;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about incidents. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.INCIDENTS)
class IncidentController {
    private static final Cursor CURSOR = new Cursor("incidents");

    private final Incidents incidents;
    private final Impacts impacts;

    IncidentController(Incidents incidents, Impacts impacts) {
        this.incidents = incidents;
        this.impacts = impacts;
    }

    @GetMapping
    @Operation(summary = "List the incidents", description = "Newest first.")
    Page<IncidentView> listIncidents(
            @Parameter(description = "Any of these; all when left out.") @RequestParam(required = false) @Nullable
                    Set<IncidentStatus> status,
            @Parameter(description = "This severity or a graver one.") @RequestParam(required = false) @Nullable
                    Severity severity,
            @RequestParam(required = false) @Nullable DatasetId dataset,
            @Parameter(description = "Part of the title, the dataset or the rule.") @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "`false` leaves out incidents that follow from one upstream.")
                    @RequestParam(defaultValue = "true")
                    boolean impacted,
            @Parameter(description = "Who they are assigned to; empty for nobody.")
                    @RequestParam(required = false)
                    @Nullable
                    String assignee,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        IncidentFilter filter =
                new IncidentFilter(status == null ? Set.of() : status, severity, dataset, text, !impacted, assignee);
        List<Incident> found = incidents.search(filter, before(cursor), limit + 1);
        Map<IncidentId, Integer> impacts =
                incidents.countImpacted(found.stream().map(Incident::id).toList());
        return Page.cut(found, limit, last -> CURSOR.after(last.id().toString()))
                .map(incident -> IncidentView.of(incident, impacts.getOrDefault(incident.id(), 0)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Show an incident",
            description = "With the partitions that fail, its timeline, and what follows from it downstream.")
    IncidentDetail getIncident(@PathVariable IncidentId id) {
        return incidents
                .find(id)
                .map(incident -> IncidentDetail.of(incident, incidents.events(id), impacts.of(incident)))
                .orElseThrow(() -> ApiException.notFound("incident", id));
    }

    private static @Nullable IncidentId before(@Nullable String cursor) {
        String key = CURSOR.key(cursor);
        try {
            return key == null ? null : IncidentId.parse(key);
        } catch (IllegalArgumentException _) {
            throw CURSOR.bad();
        }
    }
}
