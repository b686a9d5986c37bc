package io.tidemark.web.prometheus;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gauges of single datasets, the worst ones first. */
final class DatasetGauges {
    private final List<DatasetSummary> datasets;
    private final int dropped;
    private final Instant now;

    DatasetGauges(HealthReads reads, Instant now, int maxDatasets) {
        this.datasets = reads.datasets(DatasetFilter.ALL, 0, maxDatasets);
        this.dropped = Math.max(0, reads.countDatasets(DatasetFilter.ALL) - datasets.size());
        this.now = now;
    }

    List<MetricFamilySamples> families() {
        return List.of(
                family(
                        "tidemark_dataset_completeness_ratio",
                        "Rows over expected rows of the closed windows of the last 24 h.",
                        DatasetSummary::completeness),
                family(
                        "tidemark_dataset_duplicate_ratio",
                        "Duplicate rows over rows with a key of the last 24 h.",
                        DatasetSummary::duplicateRatio),
                family(
                        "tidemark_dataset_freshness_seconds",
                        "Age of the newest event time.",
                        summary -> seconds(summary.newest())),
                family(
                        "tidemark_dataset_healthy",
                        "1 when healthy, 0 when unhealthy, absent when unknown.",
                        summary -> healthy(summary.status())),
                family(
                        "tidemark_dataset_missing_partitions",
                        "Missing windows of the last 24 h.",
                        DatasetSummary::missing),
                family("tidemark_dataset_late_partitions", "Late windows of the last 24 h.", DatasetSummary::late),
                new Gauges("tidemark_datasets_dropped", "Datasets without series of their own, to bound their number.")
                        .add(dropped)
                        .family());
    }

    private MetricFamilySamples family(String name, String help, Function<DatasetSummary, @Nullable Number> value) {
        Gauges gauges = new Gauges(name, help, "dataset");
        datasets.forEach(summary ->
                gauges.add(value.apply(summary), summary.dataset().id().value()));
        return gauges.family();
    }

    private @Nullable Number seconds(@Nullable Instant newest) {
        return newest == null ? null : Duration.between(newest, now).toMillis() / 1e3;
    }

    private static @Nullable Number healthy(HealthStatus status) {
        return switch (status) {
            case HEALTHY -> 1;
            case UNHEALTHY -> 0;
            case UNKNOWN -> null;
        };
    }
}
