package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the list of datasets. */
@Schema(
        name = "Dataset",
        description = "A named collection of records in a source. Figures are of the windows that started in the last"
                + " 24 h, or of the whole dataset when it is not divided.")
record DatasetView(
        String id,
        String name,
        String source,
        String sourceType,
        DatasetKind kind,
        Availability availability,
        HealthStatus status,
        int openIncidents,
        @Nullable Severity worstSeverity,
        @Nullable Double completeness,
        @Nullable Double duplicateRatio,
        @Nullable Long rows,
        int missingPartitions,
        int latePartitions,

        @Schema(description = "The newest event time.") @Nullable
        Instant newest,

        @Nullable String owner,
        List<String> tags) {
    static DatasetView of(DatasetSummary summary) {
        Dataset dataset = summary.dataset();
        return new DatasetView(
                dataset.id().value(),
                dataset.name().toString(),
                dataset.source().value(),
                summary.sourceType(),
                dataset.kind(),
                dataset.availability(),
                summary.status(),
                summary.openIncidents(),
                summary.worst(),
                summary.completeness(),
                summary.duplicateRatio(),
                summary.rows(),
                summary.missing(),
                summary.late(),
                summary.newest(),
                Absent.ifEmpty(dataset.settings().owner()),
                dataset.settings().tags());
    }
}
