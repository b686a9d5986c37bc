package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.arrival.ReadinessViews;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.request.PartitionText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about partitions. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/partitions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.PARTITIONS)
class PartitionController {
    private final Datasets datasets;
    private final Partitions partitions;
    private final Profiles profiles;
    private final Verdicts verdicts;
    private final PartitionFigures figures;
    private final ReadinessViews readiness;

    PartitionController(
            Datasets datasets,
            Partitions partitions,
            Profiles profiles,
            Verdicts verdicts,
            PartitionFigures figures,
            ReadinessViews readiness) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.profiles = profiles;
        this.verdicts = verdicts;
        this.figures = figures;
        this.readiness = readiness;
    }

    @GetMapping
    @Operation(
            summary = "List a dataset's partitions",
            description = "Windows by their start, oldest first. With `from` or `until`, windows only.")
    Page<PartitionView> listPartitions(
            @PathVariable DatasetId id,
            @Parameter(description = "Windows that start then or later.") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "Windows that start earlier.") @RequestParam(required = false) @Nullable
                    Instant until,
            @RequestParam(required = false) @Nullable PartitionState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        refuseUnknown(id);
        Page<Partition> page = new PartitionQuery(id, from, until, state).page(partitions, cursor, limit);
        return new Page<>(figures.views(id, page.items()), page.nextCursor());
    }

    @GetMapping("/{key}")
    @Operation(
            summary = "Show a partition",
            description = "With every kept revision's metrics and cost, what happened to it, and the rules' verdicts.")
    PartitionDetail getPartition(
            @PathVariable DatasetId id,
            @Parameter(description = "The start of its window, or its key.", example = "2026-11-22T20:00Z")
                    @PathVariable
                    String key) {
        refuseUnknown(id);
        Partition partition = partitions
                .findByText(id, PartitionText.normal(key))
                .orElseThrow(() -> ApiException.notFound("partition of " + id, key));
        return new PartitionDetail(
                id.value(),
                figures.views(id, List.of(partition)).getFirst(),
                readiness.of(id, partition.key().text()),
                profiles.revisions(id, partition.key()).stream()
                        .map(RevisionView::of)
                        .toList(),
                partitions.facts(id, partition.key()).stream().map(FactView::of).toList(),
                verdicts.ofPartition(id, partition.key()).stream()
                        .map(VerdictView::of)
                        .toList());
    }

    private void refuseUnknown(DatasetId id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiException.notFound("dataset", id);
        }
    }
}
