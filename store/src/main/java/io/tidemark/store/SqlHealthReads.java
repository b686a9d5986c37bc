package io.tidemark.store;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthJudge;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.health.Overview;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.health.SeriesChart;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models: all datasets as short lines, then only the page that is shown in full. */
final class SqlHealthReads implements HealthReads {
    private final Store store;
    private final SqlVerdicts verdicts;
    private final InstantSource clock;
    private final DatasetLines lines;
    private final LastDays lastDays;
    private final DatasetSummaries summaries;
    private final OverviewRows overview;
    private final CellRows cells;

    SqlHealthReads(Store store, JdbcClient client, SqlDatasets datasets, SqlVerdicts verdicts, InstantSource clock) {
        this.store = store;
        this.verdicts = verdicts;
        this.clock = clock;
        this.lines = new DatasetLines(client);
        this.lastDays = new LastDays(client, clock);
        this.summaries = new DatasetSummaries(client, datasets, lastDays);
        this.overview = new OverviewRows(client, lines, lastDays, clock);
        this.cells = new CellRows(client);
    }

    @Override
    public Overview overview() {
        return overview.read(store.partitions().countDue());
    }

    @Override
    public List<DatasetSummary> datasets(DatasetFilter filter, int offset, int limit) {
        return summaries.of(fitting(filter)
                .sorted(LineOrder.of(filter, lastDays::all))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public int countDatasets(DatasetFilter filter) {
        return (int) fitting(filter).count();
    }

    @Override
    public List<DatasetSummary> datasetsAfter(String after, int limit) {
        return summaries.of(lines.all().stream()
                .filter(line -> line.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(DatasetLine::id))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<DatasetSummary> dataset(DatasetId id) {
        return summaries.of(lines.of(id.value())).stream().findFirst();
    }

    @Override
    public List<PartitionCell> cells(DatasetId dataset, Instant from, Instant until) {
        return cells.of(dataset, open(dataset), from, until);
    }

    @Override
    public List<SeriesPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        List<String> columns = Stream.of(metric.column(), "").distinct().toList();
        List<Verdict> judged = verdicts.ofTypes(dataset, SeriesChart.judges(metric), columns, from, until);
        return SeriesChart.of(
                cells.of(dataset, List.of(), from, until).stream()
                        .map(PartitionCell::window)
                        .toList(),
                store.profiles().series(dataset, metric, from, until),
                judged);
    }

    @Override
    public Optional<HealthReport> health(DatasetId id) {
        Optional<Dataset> dataset = store.datasets().find(id);
        boolean everProfiled = lines.of(id.value()).stream().anyMatch(DatasetLine::profiled);
        return dataset.map(found -> HealthJudge.dataset(found, everProfiled, open(id), clock.instant()));
    }

    @Override
    public Optional<HealthReport> health(DatasetId id, String partition) {
        return store.datasets()
                .find(id)
                .map(found -> HealthJudge.partition(
                        found, partition, store.partitions().findByText(id, partition), open(id), clock.instant()));
    }

    private Stream<DatasetLine> fitting(DatasetFilter filter) {
        return lines.all().stream().filter(line -> line.fits(filter));
    }

    private List<Incident> open(DatasetId dataset) {
        return store.incidents().ofDataset(dataset, Instant.MAX);
    }
}
