package io.tidemark.web.api.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthReport;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.arrival.ReadinessViews;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.request.PartitionText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether data may be used, and the overview. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.HEALTH)
class HealthController {
    private final HealthReads reads;
    private final ReadinessViews readiness;

    HealthController(HealthReads reads, ReadinessViews readiness) {
        this.reads = reads;
        this.readiness = readiness;
    }

    @GetMapping("/overview")
    @Operation(summary = "Show the overview", description = "The numbers of the first page.")
    OverviewView getOverview() {
        return OverviewView.of(reads.overview());
    }

    @GetMapping("/datasets/{id}/health")
    @Operation(
            summary = "Ask whether a dataset may be used",
            description = "For pipelines: one cheap call before reading. Unhealthy from a warning on, unknown when in"
                    + " doubt, also for a partition that Tidemark does not know.")
    ResponseEntity<HealthView> getHealth(
            @PathVariable DatasetId id,
            @Parameter(
                            description = "Only this partition: the start of its window, or its key.",
                            example = "2026-11-22T20:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String partition) {
        Optional<HealthReport> report = partition == null || partition.isEmpty()
                ? reads.health(id)
                : reads.health(id, PartitionText.normal(partition));
        HealthView view = report.map(this::view).orElseThrow(() -> ApiException.notFound("dataset", id));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private HealthView view(HealthReport report) {
        return HealthView.of(
                report, report.partition() == null ? null : readiness.of(report.dataset(), report.partition()));
    }
}
