package io.tidemark.core.health;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of datasets. Figures of "the last day" are of the windows that started in the last 24 h, or of the
 * whole dataset when it is not divided.
 *
 * @param worst the gravest open incident's severity, null when there is none
 * @param completeness rows ÷ expected rows over the closed windows of the last day that have an expectation
 * @param duplicateRatio duplicate rows ÷ rows with a key over the last day
 * @param missing missing windows of the last day
 * @param late windows of the last day that were late
 * @param newest newest event time, null when unknown
 */
public record DatasetSummary(
        Dataset dataset,
        String sourceType,
        HealthStatus status,
        int openIncidents,
        @Nullable Severity worst,
        @Nullable Double completeness,
        @Nullable Double duplicateRatio,
        @Nullable Long rows,
        int missing,
        int late,
        @Nullable Instant newest) {}
