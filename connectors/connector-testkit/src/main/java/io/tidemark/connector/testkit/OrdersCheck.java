package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Fills an engine's table with random orders and compares the measures that it computes with what the rows tell. */
public final class OrdersCheck {
    /** The night in which Berlin's clocks are turned back. */
    private static final Instant NIGHT = Instant.parse("2025-10-25T22:00:00Z");

    private static final int TIMEOUT_SECONDS = 120;

    private final DatasetDescription orders;
    private final Table table;

    /** Puts rows into an engine's table, in place of what it held. */
    public interface Table {
        void fill(List<Field> fields, List<Row> rows) throws SQLException;
    }

    public OrdersCheck(DatasetName name, Table table) {
        this.orders = new DatasetDescription(
                new DatasetRef(name, DatasetKind.TABLE),
                new Schema(RandomOrders.FIELDS.stream()
                        .map(field -> new Column(field.name(), "any", field.type(), field.nullable()))
                        .toList()),
                null,
                List.of());
        this.table = table;
    }

    /** All measures that the engine has words for, in windows of a column that hold the night in which clocks change. */
    public void measures(Pushdown engine, int rows, String column, Grain grain, String zone) throws SQLException {
        check(engine, rows, windows(column, grain, zone), RandomMeasures.all());
    }

    /** Only what is taken from a sample of the values' hashes, which needs more rows to be worth a look. */
    public void sketches(Pushdown engine, int rows, String zone) throws SQLException {
        Set<Measure<?>> measures = RandomMeasures.all();
        measures.removeIf(measure -> !(measure instanceof Measure.Distinct || measure instanceof Measure.TopValues));
        check(engine, rows, windows("at", Grain.HOUR, zone), measures);
    }

    /** What of all measures the engine has no words for. */
    public List<Measure<?>> unsupported(Pushdown engine) {
        return RandomMeasures.all().stream()
                .<Measure<?>>map(measure -> measure)
                .filter(measure -> !engine.supports(measure, orders.schema()))
                .toList();
    }

    private void check(Pushdown engine, int count, Partitioning.TimeWindows how, Set<Measure<?>> measures)
            throws SQLException {
        List<Row> rows = new RandomOrders(new Random(count), NIGHT).rows(count);
        table.fill(RandomOrders.FIELDS, rows);
        measures.removeIf(measure -> !engine.supports(measure, orders.schema()));
        List<PartitionStates> found = engine.compute(
                new ProfileRequest(orders, how, partitions(how), measures, Duration.ofSeconds(TIMEOUT_SECONDS)));
        assertThat(found).isNotEmpty();
        SketchErrors sketches = new SketchErrors();
        for (PartitionStates states : found) {
            assertThat(states.states().failures()).isEmpty();
            PartitionKey.Window window = (PartitionKey.Window) states.partition();
            BruteForce truth = new BruteForce(RandomOrders.FIELDS, inside(rows, how, window), sketches);
            measures.forEach(measure -> truth.check(
                    measure, Objects.requireNonNull(states.states().all().get(measure)), window));
        }
        sketches.check();
    }

    private static List<PartitionKey> partitions(Partitioning.TimeWindows how) {
        PartitionKey.Window first = how.windowAt(NIGHT);
        return List.copyOf(Set.of(first, how.grain().after(first, how.zone())));
    }

    private static List<Row> inside(List<Row> rows, Partitioning.TimeWindows how, PartitionKey.Window window) {
        int time = RandomOrders.FIELDS.stream().map(Field::name).toList().indexOf(how.timeColumn());
        return rows.stream()
                .filter(row -> row.value(time) instanceof Instant at && window.contains(at))
                .toList();
    }

    private static Partitioning.TimeWindows windows(String column, Grain grain, String zone) {
        return new Partitioning.TimeWindows(column, null, grain, ZoneId.of(zone), Duration.ZERO);
    }
}
