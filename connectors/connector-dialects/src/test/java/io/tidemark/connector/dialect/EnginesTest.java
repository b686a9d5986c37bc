package io.tidemark.connector.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.testkit.BruteForce;
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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure of random orders is what the rows tell, on each engine that starts here. */
final class EnginesTest {
    /** The night in which Berlin's clocks went back. */
    private static final Instant NIGHT = Instant.parse("2025-10-25T22:00:00Z");

    private static final DatasetDescription ORDERS = new DatasetDescription(
            new DatasetRef(DatasetName.of("shop", "Orders \"2\""), DatasetKind.TABLE),
            new Schema(RandomOrders.FIELDS.stream()
                    .map(field -> new Column(field.name(), "any", field.type(), field.nullable()))
                    .toList()),
            null,
            List.of());

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void hoursAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 1_500, windows("at", Grain.HOUR, "UTC"), RandomMeasures.all());
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void samplesOfManyValuesAreCloseToTheTruth(TestEngine engine) throws SQLException {
        Set<Measure<?>> measures = RandomMeasures.all();
        measures.removeIf(measure -> !(measure instanceof Measure.Distinct || measure instanceof Measure.TopValues));
        check(engine, 20_000, windows("at", Grain.HOUR, "Asia/Kathmandu"), measures);
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void daysOfAZoneWithChangingClocksAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 800, windows("at", Grain.DAY, "Europe/Berlin"), RandomMeasures.all());
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void weeksOfPlainTimesAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 800, windows("booked", Grain.WEEK, "Europe/Berlin"), RandomMeasures.all());
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void monthsOfAZoneWithOddOffsetsAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 800, windows("booked", Grain.MONTH, "America/St_Johns"), RandomMeasures.all());
    }

    private static void check(TestEngine engine, int count, Partitioning.TimeWindows how, Set<Measure<?>> measures)
            throws SQLException {
        List<Row> rows = new RandomOrders(new Random(count), NIGHT).rows(count);
        engine.fill("Orders \"2\"", RandomOrders.FIELDS, rows);
        List<PartitionKey> partitions = List.of(
                how.windowAt(NIGHT),
                how.grain().after(how.windowAt(NIGHT), how.zone()),
                how.windowAt(NIGHT.plus(Duration.ofHours(3))));
        try (EngineConnector connector = new EngineConnector(engine)) {
            measures.removeIf(measure -> !connector.supports(measure, ORDERS.schema()));
            List<PartitionStates> found = connector.compute(new ProfileRequest(
                    ORDERS, how, List.copyOf(Set.copyOf(partitions)), measures, Duration.ofSeconds(60)));
            assertThat(found).isNotEmpty();
            SketchErrors sketches = new SketchErrors();
            for (PartitionStates states : found) {
                BruteForce truth = truth(states, how.timeColumn(), rows, sketches);
                check(states, truth, measures);
            }
            sketches.check();
        }
    }

    private static Partitioning.TimeWindows windows(String column, Grain grain, String zone) {
        return new Partitioning.TimeWindows(column, null, grain, ZoneId.of(zone), Duration.ZERO);
    }

    private static BruteForce truth(PartitionStates found, String column, List<Row> rows, SketchErrors sketches) {
        PartitionKey.Window window = (PartitionKey.Window) found.partition();
        int time = TestEngine.names(RandomOrders.FIELDS).indexOf(column);
        List<Row> inside = rows.stream()
                .filter(row -> row.value(time) instanceof Instant at && window.contains(at))
                .toList();
        return new BruteForce(RandomOrders.FIELDS, inside, sketches);
    }

    private static void check(PartitionStates found, BruteForce truth, Set<Measure<?>> measures) {
        assertThat(found.states().failures()).isEmpty();
        measures.forEach(measure ->
                truth.check(measure, Objects.requireNonNull(found.states().all().get(measure)), (PartitionKey.Window)
                        found.partition()));
    }
}
