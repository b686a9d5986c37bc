package io.tidemark.web.served;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthJudge;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.health.Overview;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Severity;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.InMemoryStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The read models over the in-memory twins, as far as the API shows them. */
public class FakeHealthReads implements HealthReads {
    private final InMemoryStore store;

    public FakeHealthReads(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Overview overview() {
        return new Overview(27, 20, 5, 2, Map.of(Severity.ERROR, 9, Severity.INFO, 8), 3, 1, 0.001, 42.0, 7);
    }

    @Override
    public List<DatasetSummary> datasets(DatasetFilter filter, int offset, int limit) {
        Comparator<DatasetSummary> worstFirst =
                Comparator.comparing(summary -> summary.status() != HealthStatus.UNHEALTHY);
        return summaries()
                .filter(filter::matches)
                .sorted(filter.sort() == DatasetFilter.Sort.STATUS ? worstFirst : (_, _) -> 0)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int countDatasets(DatasetFilter filter) {
        return Math.toIntExact(summaries().filter(filter::matches).count());
    }

    @Override
    public List<DatasetSummary> datasetsAfter(String after, int limit) {
        return summaries()
                .filter(summary -> summary.dataset().id().value().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<DatasetSummary> dataset(DatasetId id) {
        return store.datasets().find(id).map(this::summary);
    }

    @Override
    public List<PartitionCell> cells(DatasetId dataset, Instant from, Instant until) {
        return windows(dataset, from, until)
                .map(partition -> new PartitionCell(
                        (PartitionKey.Window) partition.key(),
                        partition.state(),
                        partition.rows(),
                        1_000.0,
                        700.0,
                        0.25,
                        null,
                        partition.marks(),
                        partition.version(),
                        Severity.ERROR))
                .toList();
    }

    @Override
    public List<SeriesPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        return windows(dataset, from, until)
                .map(partition -> new SeriesPoint(
                        ((PartitionKey.Window) partition.key()).from(),
                        (double) partition.rowsOrZero(),
                        new Range(500, 1_000, Double.POSITIVE_INFINITY),
                        partition.rowsOrZero() < 500))
                .toList();
    }

    @Override
    public Optional<HealthReport> health(DatasetId dataset) {
        return store.datasets()
                .find(dataset)
                .map(found -> HealthJudge.dataset(found, true, open(dataset), Builders.NOON));
    }

    @Override
    public Optional<HealthReport> health(DatasetId dataset, String partition) {
        return store.datasets()
                .find(dataset)
                .map(found -> HealthJudge.partition(
                        found,
                        partition,
                        store.partitions().findByText(dataset, partition),
                        open(dataset),
                        Builders.NOON));
    }

    private Stream<DatasetSummary> summaries() {
        return store.sources().all().stream()
                .map(Source::id)
                .flatMap(source -> store.datasets().ofSource(source).stream())
                .sorted(Comparator.comparing(Dataset::id))
                .map(this::summary);
    }

    private DatasetSummary summary(Dataset dataset) {
        boolean plays = dataset.id().equals(Builders.PLAYS);
        return new DatasetSummary(
                dataset,
                "postgresql",
                plays ? HealthStatus.UNHEALTHY : HealthStatus.HEALTHY,
                plays ? 2 : 0,
                plays ? Severity.ERROR : null,
                plays ? 0.97 : null,
                plays ? 0.004 : null,
                24_000L,
                plays ? 3 : 0,
                plays ? 1 : 0,
                plays ? Builders.NOON.minusSeconds(90) : null);
    }

    private Stream<Partition> windows(DatasetId dataset, Instant from, Instant until) {
        return store.partitions().ofDataset(dataset, from).stream()
                .filter(partition -> partition.key() instanceof PartitionKey.Window window
                        && window.from().isBefore(until));
    }

    private List<Incident> open(DatasetId dataset) {
        IncidentFilter filter = new IncidentFilter(Set.copyOf(IncidentFilter.OPEN.statuses()), null, dataset, "");
        return store.incidents().search(filter, null, 3);
    }
}
