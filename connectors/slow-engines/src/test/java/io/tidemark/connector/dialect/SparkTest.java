package io.tidemark.connector.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.connector.jdbc.Snapshot;
import io.tidemark.connector.testkit.BruteForce;
import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.RandomMeasures;
import io.tidemark.connector.testkit.RandomOrders;
import io.tidemark.connector.testkit.Row;
import io.tidemark.connector.testkit.SketchErrors;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Measures that a real Spark computes are what the rows tell. */
final class SparkTest {
    /** Within it Berlin's clocks are turned back. */
    private static final Instant NIGHT = Instant.parse("2025-10-25T21:00:00Z");

    private static final SparkServer SPARK = new SparkServer();
    private static final DatasetDescription ORDERS = new DatasetDescription(
            new DatasetRef(DatasetName.of("global_temp", "orders"), DatasetKind.TABLE),
            new Schema(RandomOrders.FIELDS.stream()
                    .map(field -> new Column(field.name(), "any", field.type(), field.nullable()))
                    .toList()),
            null,
            List.of());

    @AfterAll
    static void stop() {
        SPARK.close();
    }

    @Test
    void hoursAreWhatTheirRowsTell() {
        check(1_500, windows("at", Grain.HOUR, "Asia/Kathmandu"), RandomMeasures.all());
    }

    @Test
    void samplesOfManyValuesAreCloseToTheTruth() {
        Set<Measure<?>> measures = RandomMeasures.all();
        measures.removeIf(measure -> !(measure instanceof Measure.Distinct || measure instanceof Measure.TopValues));
        check(20_000, windows("at", Grain.HOUR, "UTC"), measures);
    }

    @Test
    void daysOfAZoneWithChangingClocksAreWhatTheirRowsTell() {
        check(800, windows("at", Grain.DAY, "Europe/Berlin"), RandomMeasures.all());
    }

    @Test
    void monthsOfPlainTimesAreWhatTheirRowsTell() {
        check(800, windows("booked", Grain.MONTH, "America/St_Johns"), RandomMeasures.all());
    }

    private static void check(int count, Partitioning.TimeWindows how, Set<Measure<?>> measures) {
        List<Row> rows = new RandomOrders(new Random(count), NIGHT).rows(count);
        SPARK.fill("orders", RandomOrders.FIELDS, rows);
        Set<PartitionKey> windows = Set.copyOf(
                List.of(how.windowAt(NIGHT), how.grain().after(how.windowAt(NIGHT), how.zone())));
        SketchErrors sketches = new SketchErrors();
        try (SparkConnector connector = new SparkConnector(SPARK.server())) {
            assertThat(measures).allMatch(measure -> connector.supports(measure, ORDERS.schema()));
            for (PartitionStates found : connector.compute(
                    new ProfileRequest(ORDERS, how, List.copyOf(windows), measures, Duration.ofMinutes(5)))) {
                assertThat(found.states().failures()).isEmpty();
                PartitionKey.Window window = (PartitionKey.Window) found.partition();
                BruteForce truth = new BruteForce(RandomOrders.FIELDS, inside(rows, how, window), sketches);
                measures.forEach(measure -> truth.check(
                        measure, Objects.requireNonNull(found.states().all().get(measure)), window));
            }
        }
        sketches.check();
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

    /** Computes measures on Spark; it has no catalog. */
    private static final class SparkConnector extends JdbcConnector {
        SparkConnector(DataSource server) {
            super("spark", server, Engine.SPARK.dialect(), List.of(), Snapshot.STATEMENT);
        }

        @Override
        public List<DatasetRef> datasets() {
            return List.of();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            return ORDERS;
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            return PartitionListing.unchanged(cursor);
        }
    }
}
