package io.tidemark.testkit;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthJudge;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.health.Overview;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.health.SeriesChart;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The read models, computed from the twins each time. */
public final class InMemoryHealthReads implements HealthReads {
    private final InMemoryStore store;
    private final InstantSource clock;

    InMemoryHealthReads(InMemoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Overview overview() {
        List<DatasetSummary> all = summaries().toList();
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        store.incidents()
                .page(IncidentFilter.OPEN.withRootsOnly(), 0, Integer.MAX_VALUE)
                .forEach(incident -> open.merge(incident.severity(), 1, Integer::sum));
        LastDay together = new LastDay();
        all.forEach(summary -> together.add(lastDay(summary.dataset().id())));
        return new Overview(
                all.size(),
                count(all, HealthStatus.HEALTHY),
                count(all, HealthStatus.UNHEALTHY),
                count(all, HealthStatus.UNKNOWN),
                open,
                together.missing(),
                together.late(),
                together.duplicateRatio(),
                Median.of(all.stream()
                        .flatMap(summary -> Optional.ofNullable(summary.newest()).stream())
                        .map(newest -> Duration.between(newest, clock.instant()).toMillis() / 1e3)
                        .toList()),
                store.partitions().countDue());
    }

    @Override
    public List<DatasetSummary> datasets(DatasetFilter filter, int offset, int limit) {
        return summaries()
                .filter(summary -> fits(summary, filter))
                .sorted(SummaryOrder.of(filter))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int countDatasets(DatasetFilter filter) {
        return (int) summaries().filter(summary -> fits(summary, filter)).count();
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
        List<PartitionCell> cells = new ArrayList<>();
        for (Partition partition : store.partitions().ofDataset(dataset, from)) {
            if (partition.key() instanceof PartitionKey.Window window
                    && window.from().isBefore(until)) {
                cells.add(cell(partition, window));
            }
        }
        return cells;
    }

    @Override
    public List<SeriesPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        List<PartitionKey.Window> windows =
                cells(dataset, from, until).stream().map(PartitionCell::window).toList();
        List<Verdict> verdicts = SeriesChart.judges(metric).stream()
                .flatMap(type -> Stream.of(metric.column(), "")
                        .distinct()
                        .flatMap(column -> store.verdicts().ofType(dataset, type, column, from, until).stream()))
                .toList();
        return SeriesChart.of(windows, store.profiles().series(dataset, metric, from, until), verdicts);
    }

    @Override
    public Optional<HealthReport> health(DatasetId id) {
        return store.datasets().find(id).map(this::report);
    }

    @Override
    public Optional<HealthReport> health(DatasetId id, String partition) {
        return store.datasets()
                .find(id)
                .map(dataset -> HealthJudge.partition(
                        dataset, partition, store.partitions().findByText(id, partition), open(id), clock.instant()));
    }

    private HealthReport report(Dataset dataset) {
        boolean everProfiled = !store.profiles().newestOf(dataset.id()).isEmpty();
        return HealthJudge.dataset(dataset, everProfiled, open(dataset.id()), clock.instant());
    }

    private Stream<DatasetSummary> summaries() {
        return store.datasets().all().stream().map(this::summary);
    }

    private DatasetSummary summary(Dataset dataset) {
        LastDay day = lastDay(dataset.id());
        List<Incident> open = open(dataset.id());
        return new DatasetSummary(
                dataset,
                store.sources()
                        .find(dataset.source())
                        .map(source -> source.type())
                        .orElse(""),
                report(dataset).status(),
                open.size(),
                open.stream().map(Incident::severity).max(Severity::compareTo).orElse(null),
                day.completeness(),
                day.duplicateRatio(),
                day.rows(),
                day.missing(),
                day.late(),
                Newest.of(dataset, store.profiles().newestOf(dataset.id())));
    }

    private LastDay lastDay(DatasetId dataset) {
        LastDay day = new LastDay();
        Instant start = clock.instant().minus(Duration.ofHours(24));
        for (Partition partition : store.partitions().ofDataset(dataset, start)) {
            if (!(partition.key() instanceof PartitionKey.Window window)
                    || !window.from().isAfter(clock.instant())) {
                day.add(partition, figures(partition));
            }
        }
        return day;
    }

    private Figures figures(Partition partition) {
        return Figures.of(
                store.profiles().newest(partition.dataset(), partition.key()),
                store.verdicts().ofPartition(partition.dataset(), partition.key()));
    }

    private PartitionCell cell(Partition partition, PartitionKey.Window window) {
        Figures figures = figures(partition);
        return new PartitionCell(
                window,
                partition.state(),
                partition.rows(),
                figures.expectedRows(),
                figures.lowRows(),
                figures.duplicateRatio(),
                figures.lateRatio(),
                partition.marks(),
                partition.version(),
                open(partition.dataset()).stream()
                        .filter(incident -> incident.failure(window)
                                .filter(failure -> !failure.isHealed())
                                .isPresent())
                        .map(Incident::severity)
                        .max(Severity::compareTo)
                        .orElse(null));
    }

    private List<Incident> open(DatasetId dataset) {
        return store.incidents().ofDataset(dataset, Instant.MAX);
    }

    private static int count(List<DatasetSummary> all, HealthStatus status) {
        return (int) all.stream().filter(summary -> summary.status() == status).count();
    }

    private static boolean fits(DatasetSummary summary, DatasetFilter filter) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        Dataset dataset = summary.dataset();
        Stream<String> searched = Stream.concat(
                Stream.of(dataset.name().toString(), dataset.settings().owner()), dataset.settings().tags().stream());
        return (filter.status() == null || filter.status() == summary.status())
                && (filter.source() == null || dataset.source().equals(filter.source()))
                && searched.anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }
}
