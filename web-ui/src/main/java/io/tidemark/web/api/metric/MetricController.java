package io.tidemark.web.api.metric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profiles;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about metrics. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.METRICS)
class MetricController {
    private static final Duration USUAL = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Datasets datasets;
    private final Profiles profiles;
    private final HealthReads reads;
    private final InstantSource clock;

    MetricController(Datasets datasets, Profiles profiles, HealthReads reads, InstantSource clock) {
        this.datasets = datasets;
        this.profiles = profiles;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List a dataset's metrics", description = "Those of its newest profiles.")
    Page<MetricItem> listMetrics(@PathVariable DatasetId id) {
        return Page.all(metrics(id).stream()
                .sorted(Comparator.comparing(MetricId::name).thenComparing(MetricId::column))
                .map(MetricItem::of)
                .toList());
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "Show a metric's values over time",
            description = "The newest value of each window that starts in the time asked for, with the band that a"
                    + " rule judged it by.")
    SeriesView getSeries(
            @PathVariable DatasetId id,
            @PathVariable MetricName name,
            @Parameter(description = "Needed when the metric exists for several columns.")
                    @RequestParam(required = false)
                    @Nullable
                    String column,
            @Parameter(description = "14 days before `until` when left out.") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "Now when left out; at most 400 days after `from`.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant until) {
        MetricId metric = metric(id, name, column);
        Instant end = until == null ? clock.instant() : until;
        Instant start = from == null ? end.minus(USUAL) : from;
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw ApiException.badField("from", "must be before until, by 400 days at most");
        }
        return SeriesView.of(id.value(), metric, start, end, reads.series(id, metric, start, end));
    }

    private List<MetricId> metrics(DatasetId id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiException.notFound("dataset", id);
        }
        return profiles.metrics(id);
    }

    private MetricId metric(DatasetId id, MetricName name, @Nullable String column) {
        List<MetricId> named =
                metrics(id).stream().filter(metric -> metric.name() == name).toList();
        List<MetricId> chosen = named.stream()
                .filter(metric -> column == null || metric.column().equals(column))
                .toList();
        if (chosen.size() > 1) {
            throw ApiException.badField("column", "is missing; there are " + String.join(", ", columns(named)));
        }
        if (chosen.isEmpty()) {
            String asked = MetricId.of(name, column == null ? "" : column).toString();
            throw ApiException.notFound("metric of " + id, asked);
        }
        return chosen.getFirst();
    }

    private static List<String> columns(List<MetricId> metrics) {
        return metrics.stream().map(MetricId::column).sorted().toList();
    }
}
