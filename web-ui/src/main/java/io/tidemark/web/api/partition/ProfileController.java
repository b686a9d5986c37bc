package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.request.PartitionText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about profiles with all that they tell of columns. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/partitions/{key}/profile", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.PARTITIONS)
class ProfileController {
    private final Datasets datasets;
    private final Partitions partitions;
    private final Profiles profiles;

    ProfileController(Datasets datasets, Partitions partitions, Profiles profiles) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(
            summary = "Show a partition's profile",
            description =
                    "With each column's metrics, most frequent values, distribution, formats and patterns, as deep"
                            + " as it was profiled, and what it cost. Values that look like personal data (e-mail addresses,"
                            + " telephone, account or card numbers) are masked: their first character and dots.")
    ProfileView getProfile(
            @PathVariable DatasetId id,
            @Parameter(description = "The start of its window, or its key.", example = "2026-11-22T20:00Z")
                    @PathVariable
                    String key,
            @Parameter(description = "Only this column.") @RequestParam(required = false) @Nullable String column,
            @Parameter(description = "An older one of its profiles; the newest when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    @Min(1)
                    Integer version,
            @Parameter(description = "How many of the most frequent values and patterns at most.")
                    @RequestParam(defaultValue = "20")
                    @Min(1)
                    @Max(FrequentValues.MOST)
                    int top) {
        Dataset dataset = datasets.find(id).orElseThrow(() -> ApiException.notFound("dataset", id));
        Partition partition = partitions
                .findByText(id, PartitionText.normal(key))
                .orElseThrow(() -> ApiException.notFound("partition of " + id, key));
        Profile profile = profiles.revisions(id, partition.key()).stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> ApiException.notFound(
                        "profile of the partition " + key + " of " + id, version == null ? "newest" : "v" + version));
        ProfiledColumns columns = new ProfiledColumns(dataset, profile);
        return ProfileView.of(
                profile, columns, column == null ? columns.names() : List.of(known(columns, column)), top);
    }

    private static String known(ProfiledColumns columns, String column) {
        if (!columns.names().contains(column)) {
            throw ApiException.badField(
                    "column",
                    "there is no '" + column + "'"
                            + Spelling.nearest(column, columns.names())
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse(""));
        }
        return column;
    }
}
