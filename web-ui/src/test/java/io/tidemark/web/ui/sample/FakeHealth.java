package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
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
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Severity;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The read models over the in-memory twins. */
public final class FakeHealth implements HealthReads {
    private static final double LEAST = 0.85;
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryStore store;
    private final InstantSource clock;
    private final Map<DatasetId, Map<PartitionKey, Double>> usual = new HashMap<>();

    public FakeHealth(InMemoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Says how many rows are usual. */
    public void expect(DatasetId dataset, PartitionKey window, double rows) {
        usual.computeIfAbsent(dataset, id -> new HashMap<>()).put(window, rows);
    }

    @Override
    public Overview overview() {
        List<DatasetSummary> all = all();
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        store.incidents()
                .page(IncidentFilter.OPEN.withRootsOnly(), 0, 1000)
                .forEach(incident -> open.merge(incident.severity(), 1, Integer::sum));
        return new Overview(
                all.size(),
                count(all, HealthStatus.HEALTHY),
                count(all, HealthStatus.UNHEALTHY),
                count(all, HealthStatus.UNKNOWN),
                open,
                all.stream().mapToInt(DatasetSummary::missing).sum(),
                all.stream().mapToInt(DatasetSummary::late).sum(),
                all.isEmpty() ? null : 0.0018,
                all.isEmpty() ? null : 660.0,
                store.partitions().countDue());
    }

    private static int count(List<DatasetSummary> all, HealthStatus status) {
        return (int) all.stream().filter(one -> one.status() == status).count();
    }

    @Override
    public List<DatasetSummary> datasets(DatasetFilter filter, int offset, int limit) {
        return fitting(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int countDatasets(DatasetFilter filter) {
        return fitting(filter).size();
    }

    @Override
    public List<DatasetSummary> datasetsAfter(String after, int limit) {
        return all().stream()
                .filter(one -> one.dataset().id().value().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<DatasetSummary> dataset(DatasetId id) {
        return store.datasets().find(id).map(this::summary);
    }

    @Override
    public List<PartitionCell> cells(DatasetId dataset, Instant from, Instant until) {
        return store.partitions().ofDataset(dataset, from).stream()
                .filter(one -> one.key() instanceof PartitionKey.Window window
                        && window.from().isBefore(until))
                .map(this::cell)
                .toList();
    }

    @Override
    public List<SeriesPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        return cells(dataset, from, until).stream()
                .map(cell -> point(dataset, metric, cell))
                .toList();
    }

    @Override
    public Optional<HealthReport> health(DatasetId dataset) {
        return store.datasets()
                .find(dataset)
                .map(found -> HealthJudge.dataset(found, true, open(dataset), clock.instant()));
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
                        clock.instant()));
    }

    private SeriesPoint point(DatasetId dataset, MetricId metric, PartitionCell cell) {
        Double value = store.profiles()
                .newest(dataset, cell.window())
                .flatMap(profile -> number(profile, metric))
                .orElse(null);
        Double expected = cell.expectedRows();
        Range band = metric.name() == MetricName.ROW_COUNT && expected != null
                ? new Range(expected * 0.75, expected, expected * 1.25)
                : null;
        boolean violated = cell.state().isSettled()
                && band != null
                && value != null
                && (value < band.low() || value > band.high());
        return new SeriesPoint(cell.window().from(), value, band, violated);
    }

    private List<DatasetSummary> fitting(DatasetFilter filter) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(one ->
                        one.dataset().id().value().toLowerCase(Locale.ROOT).contains(text)
                                || one.dataset().settings().owner().contains(text))
                .filter(one -> filter.status() == null || one.status() == filter.status())
                .filter(one -> filter.source() == null || one.dataset().source().equals(filter.source()))
                .sorted(filter.descending() ? order(filter.sort()).reversed() : order(filter.sort()))
                .toList();
    }

    private static Comparator<DatasetSummary> order(DatasetFilter.Sort sort) {
        Comparator<DatasetSummary> byName =
                Comparator.comparing(one -> one.dataset().id());
        return switch (sort) {
            case NAME -> byName;
            case STATUS ->
                Comparator.comparing((DatasetSummary one) -> one.status() == HealthStatus.HEALTHY)
                        .thenComparingInt(one -> -one.openIncidents())
                        .thenComparing(byName);
            case INCIDENTS -> Comparator.comparingInt(DatasetSummary::openIncidents);
            case COMPLETENESS -> Comparator.comparingDouble(one -> Objects.requireNonNullElse(one.completeness(), 1.0));
            case DUPLICATES -> Comparator.comparingDouble(one -> Objects.requireNonNullElse(one.duplicateRatio(), 0.0));
            case ROWS -> Comparator.comparingLong(one -> Objects.requireNonNullElse(one.rows(), 0L));
            case NEWEST -> Comparator.comparing(one -> Objects.requireNonNullElse(one.newest(), Instant.EPOCH));
        };
    }

    private List<DatasetSummary> all() {
        return store.sources().all().stream()
                .flatMap(source -> store.datasets().ofSource(source.id()).stream())
                .map(this::summary)
                .toList();
    }

    private DatasetSummary summary(Dataset dataset) {
        List<PartitionCell> day = cells(dataset.id(), clock.instant().minus(DAY), clock.instant());
        List<PartitionCell> closed =
                day.stream().filter(cell -> cell.state().isSettled()).toList();
        List<Incident> open = open(dataset.id());
        HealthStatus status =
                HealthJudge.dataset(dataset, true, open, clock.instant()).status();
        double rows = closed.stream().mapToDouble(FakeHealth::rows).sum();
        double expected = closed.stream()
                .mapToDouble(cell -> Objects.requireNonNullElse(cell.expectedRows(), 0.0))
                .sum();
        double copies = closed.stream()
                .mapToDouble(cell -> rows(cell) * Objects.requireNonNullElse(cell.duplicateRatio(), 0.0))
                .sum();
        return new DatasetSummary(
                dataset,
                store.sources().find(dataset.source()).map(Source::type).orElse("?"),
                status,
                open.size(),
                open.stream()
                        .map(Incident::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                expected == 0 ? null : rows / expected,
                rows == 0 ? null : copies / rows,
                closed.isEmpty() ? null : (long) rows,
                (int) day.stream()
                        .filter(cell -> cell.state() == PartitionState.MISSING)
                        .count(),
                (int) day.stream()
                        .filter(cell -> cell.marks().contains(Mark.LATE))
                        .count(),
                day.isEmpty() ? null : day.getLast().window().from().plus(Duration.ofMinutes(11)));
    }

    private static double rows(PartitionCell cell) {
        return cell.rows() == null ? 0 : cell.rows();
    }

    private PartitionCell cell(Partition partition) {
        Optional<Profile> profile = store.profiles().newest(partition.dataset(), partition.key());
        Double rows = usual.getOrDefault(partition.dataset(), Map.of()).get(partition.key());
        return new PartitionCell(
                (PartitionKey.Window) partition.key(),
                partition.state(),
                partition.rows(),
                rows,
                rows == null ? null : Double.valueOf(rows * LEAST),
                ratio(profile, MetricName.DUPLICATE_RATIO),
                ratio(profile, MetricName.LATE_RATIO),
                partition.marks(),
                partition.version(),
                worst(partition));
    }

    private @Nullable Severity worst(Partition partition) {
        return open(partition.dataset()).stream()
                .filter(incident -> incident.failure(partition.key())
                        .filter(FakeHealth::fails)
                        .isPresent())
                .map(Incident::severity)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean fails(FailingPartition failure) {
        return !failure.isHealed();
    }

    private static @Nullable Double ratio(Optional<Profile> profile, MetricName name) {
        return profile.stream()
                .flatMap(known -> known.metrics().keySet().stream())
                .filter(metric -> metric.name() == name)
                .findFirst()
                .flatMap(metric -> number(profile.orElseThrow(), metric))
                .orElse(null);
    }

    private static Optional<Double> number(Profile profile, MetricId metric) {
        return profile.metric(metric).number().stream().boxed().findFirst();
    }

    private List<Incident> open(DatasetId dataset) {
        return store.incidents().page(IncidentFilter.openOf(dataset), 0, 100);
    }
}
