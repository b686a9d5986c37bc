package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.testkit.BruteForce;
import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.RandomMeasures;
import io.tidemark.connector.testkit.RandomOrders;
import io.tidemark.connector.testkit.Row;
import io.tidemark.connector.testkit.SketchErrors;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every measure of random orders is what the rows tell, on a real server with hostile settings. */
final class MysqlMeasureOracleTest {
    /** The night in which Berlin's clocks went back. */
    private static final Instant NIGHT = Instant.parse("2025-10-25T22:00:00Z");

    private static final MysqlUnderTest STORE = new MysqlUnderTest();

    @Test
    void hoursAreWhatTheirRowsTell() {
        check(1_500, hourly("UTC"), RandomMeasures.all());
    }

    @Test
    void anotherThousandRowsAreWhatTheyTell() {
        check(1_001, hourly("UTC"), RandomMeasures.all());
    }

    @Test
    void hoursOfAZoneWithOddOffsetsAreWhatTheirRowsTell() {
        check(600, hourly("Asia/Kathmandu"), RandomMeasures.all());
    }

    @Test
    void daysOfAZoneWithChangingClocksAreWhatTheirRowsTell() {
        check(900, windows("at", Grain.DAY, "Europe/Berlin"), RandomMeasures.all());
    }

    @Test
    void monthsOfPlainTimesAreWhatTheirRowsTell() {
        check(700, windows("booked", Grain.MONTH, "America/St_Johns"), RandomMeasures.all());
    }

    @Test
    void samplesOfManyValuesAreCloseToTheTruth() {
        Set<Measure<?>> measures = RandomMeasures.all();
        measures.removeIf(measure -> !(measure instanceof Measure.Distinct || measure instanceof Measure.TopValues));
        check(20_000, hourly("UTC"), measures);
    }

    @Test
    void datesThatNoCalendarHasAndUnsignedNumbersAreNoObstacle() {
        TestServer server = TestServer.get();
        server.execute(
                "SET SESSION sql_mode = ''",
                "DROP TABLE IF EXISTS oddities",
                "CREATE TABLE oddities (big BIGINT UNSIGNED, wide DECIMAL(65, 30), due DATE, at DATETIME(6))",
                "INSERT INTO oddities VALUES"
                        + " (18446744073709551615, 12345678901234567890123456789012345.5, '0000-00-00', '2025-10-26 00:10:00'),"
                        + " (18446744073709551614, -1, '2025-00-00', '2025-10-26 00:20:00'),"
                        + " (0, 0, '9999-12-31', '2025-10-26 00:30:00'), (NULL, NULL, NULL, '2025-10-26 00:40:00')");
        Instant start = Instant.parse("2025-10-26T00:00:00Z");
        Measure<NumberSummary> big = new Measure.NumberStats("big");
        Measure<NumberSummary> wide = new Measure.NumberStats("wide");
        Measure<DistinctSketch> days = new Measure.Distinct("due");
        Measure<Tally> ancient = new Measure.AncientRows("due", Instant.parse("1900-01-01T00:00:00Z"));
        Measure<Tally> none = new Measure.NullCount("due");
        DatasetRef name = new DatasetRef(DatasetName.of("shop", "oddities"), DatasetKind.TABLE);
        States states = profile(
                        name,
                        windows("at", Grain.HOUR, "UTC"),
                        List.of(start),
                        Set.of(big, wide, days, ancient, none, new Measure.TimeRange("due")))
                .getFirst()
                .states();
        assertThat(states.failures()).isEmpty();
        assertThat(states.all().get(none)).isEqualTo(new Tally(1));
        assertThat(states.all().get(ancient)).isEqualTo(new Tally(1));
        assertThat(((DistinctSketch) Objects.requireNonNull(states.all().get(days))).estimate())
                .isEqualTo(3);
        NumberSummary numbers =
                (NumberSummary) Objects.requireNonNull(states.all().get(big));
        assertThat(numbers.max()).isEqualTo(0x1p64);
        assertThat(numbers.mean()).isEqualTo(0x1p65 / 3);
        assertThat(((NumberSummary) Objects.requireNonNull(states.all().get(wide))).max())
                .isEqualTo(new BigDecimal("12345678901234567890123456789012345.5").doubleValue());
    }

    private static Partitioning.TimeWindows hourly(String zone) {
        return windows("at", Grain.HOUR, zone);
    }

    private static Partitioning.TimeWindows windows(String column, Grain grain, String zone) {
        return new Partitioning.TimeWindows(column, null, grain, ZoneId.of(zone), Duration.ZERO);
    }

    private static void check(int count, Partitioning.TimeWindows how, Set<Measure<?>> measures) {
        List<Row> rows = new RandomOrders(new Random(count), NIGHT).rows(count);
        DatasetRef name = STORE.create("random_" + count, RandomOrders.FIELDS);
        STORE.add(name, RandomOrders.FIELDS, rows);
        List<Instant> starts = IntStream.range(0, 4)
                .mapToObj(i -> NIGHT.plus(Duration.ofMinutes(90L * i)))
                .toList();
        int time = RandomOrders.FIELDS.stream().map(Field::name).toList().indexOf(how.timeColumn());
        SketchErrors sketches = new SketchErrors();
        for (PartitionStates found : profile(name, how, starts, measures)) {
            PartitionKey.Window window = (PartitionKey.Window) found.partition();
            assertThat(found.states().failures()).isEmpty();
            BruteForce truth = new BruteForce(
                    RandomOrders.FIELDS,
                    rows.stream()
                            .filter(row -> row.value(time) instanceof Instant at && window.contains(at))
                            .toList(),
                    sketches);
            measures.forEach(measure -> truth.check(
                    measure, Objects.requireNonNull(found.states().all().get(measure)), window));
        }
        sketches.check();
    }

    private static List<PartitionStates> profile(
            DatasetRef name, Partitioning.TimeWindows how, List<Instant> starts, Set<Measure<?>> measures) {
        List<PartitionKey> partitions = starts.stream()
                .map(how::windowAt)
                .distinct()
                .map(PartitionKey.class::cast)
                .toList();
        try (Connector connector = TestServer.get().open()) {
            DatasetDescription dataset = connector.describe(name);
            assertThat(measures)
                    .allSatisfy(measure -> assertThat(((Pushdown) connector).supports(measure, dataset.schema()))
                            .isTrue());
            return ((Pushdown) connector)
                    .compute(new ProfileRequest(dataset, how, partitions, measures, Duration.ofSeconds(60)));
        }
    }
}
