package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about datasets. */
@RestController
@RequestMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.DATASETS)
class DatasetController {
    private final HealthReads reads;
    private final Datasets datasets;
    private final DatasetPages pages;

    DatasetController(HealthReads reads, Datasets datasets, DatasetPages pages) {
        this.reads = reads;
        this.datasets = datasets;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List the datasets", description = "By id.")
    Page<DatasetView> listDatasets(
            @Parameter(description = "Part of the name, the owner or a tag.") @RequestParam(defaultValue = "")
                    String text,
            @RequestParam(required = false) @Nullable HealthStatus status,
            @RequestParam(required = false) @Nullable SourceId source,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DatasetFilter filter = new DatasetFilter(text, status, source, DatasetFilter.Sort.NAME, false);
        return pages.page(filter, cursor, limit).map(DatasetView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a dataset", description = "With its settings and why they are so, and its schema.")
    DatasetDetail getDataset(@PathVariable DatasetId id) {
        return reads.dataset(id)
                .map(summary ->
                        DatasetDetail.of(summary, set(id).map(SettingsBody::of).orElse(null)))
                .orElseThrow(() -> ApiException.notFound("dataset", id));
    }

    @PutMapping("/{id}/settings")
    @Operation(
            summary = "Set how a dataset is watched",
            description = "Replaces what a user set before; what is left out is guessed. It holds from the next crawl"
                    + " on. What the configuration file sets cannot be set otherwise.")
    SettingsBody putDatasetSettings(@PathVariable DatasetId id, @Valid @RequestBody SettingsBody body) {
        DatasetOverride override = new SettingsForm(stored(id), body).override();
        new FileSettings(id, datasets.overrides()).refuse(override);
        datasets.saveOverride(id, override);
        return SettingsBody.of(override);
    }

    @GetMapping("/{id}/schema-changes")
    @Operation(summary = "List a dataset's schema changes", description = "Newest first.")
    Page<SchemaChangeView> listSchemaChanges(
            @PathVariable DatasetId id, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        stored(id);
        return Page.all(
                datasets.changes(id, limit).stream().map(SchemaChangeView::of).toList());
    }

    private Dataset stored(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> ApiException.notFound("dataset", id));
    }

    private Optional<DatasetOverride> set(DatasetId id) {
        DatasetSelector exactly = DatasetSelector.of(id.value());
        return datasets.overrides().stream()
                .filter(override -> override.origin() == Origin.USER)
                .filter(override -> override.match().equals(exactly))
                .findFirst();
    }
}
