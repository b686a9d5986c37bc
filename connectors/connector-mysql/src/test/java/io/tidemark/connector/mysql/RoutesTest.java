package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.testkit.OnlyScan;
import io.tidemark.connector.testkit.RandomOrders;
import io.tidemark.connector.testkit.SameStates;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.Route;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pushdown and stream tell the same of the same rows, and a stream leaves nothing behind. */
@Timeout(120)
final class RoutesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");
    private static final Partitioning PLACED =
            new Partitioning.TimeWindows("at", null, "loaded", Grain.HOUR, ZoneOffset.UTC, Duration.ofMinutes(10));
    private static final Measure.OutsideRows MISPLACED = new Measure.OutsideRows("loaded", Duration.ofMinutes(10));
    private static final List<PartitionKey> HOURS =
            IntStream.range(0, 4).<PartitionKey>mapToObj(Crawl::hour).toList();
    private static final Profiling DEEP = new Profiling(ProfileDepth.DEEP, Map.of(), 0);
    private static final TestServer SERVER = TestServer.get();

    private final Connector connector = Crawl.connector();
    private final Profiler profiler = new Profiler(MutableClock.atNoon(), TIMEOUT);

    @BeforeAll
    static void fill() {
        SERVER.execute(
                "SET sql_mode = ''",
                "DROP TABLE IF EXISTS routed",
                "CREATE TABLE routed (id uuid, at datetime(6) NOT NULL, loaded timestamp(3) NULL, day date, big bigint unsigned,"
                        + " filled int(8) zerofill, born year, amount decimal(30,10), ratio double, flag boolean, one bit(1),"
                        + " bits bit(9), country char(4) CHARACTER SET latin1, mood enum('glad','só'), tags set('a','b'),"
                        + " email varchar(90) COLLATE utf8mb4_general_ci, essay text CHARACTER SET latin1, doc json,"
                        + " raw varbinary(16), photo longblob, took time(3), place point, `odd ``name?` varchar(20))",
                """
                INSERT INTO routed SELECT CAST(CONCAT(LEFT(MD5(seq DIV 2), 8), '-0000-1000-8000-000000000000') AS uuid),
                  TIMESTAMP '2025-06-02 00:00:00' + INTERVAL seq * 3 SECOND,
                  CASE WHEN seq % 11 = 0 THEN NULL WHEN seq % 40 = 1 THEN '0000-00-00' ELSE
                    TIMESTAMP '2025-06-02 00:00:00' + INTERVAL seq * 3 + (seq % 90) * 60 SECOND END,
                  CASE WHEN seq % 20 = 0 THEN '0000-00-00' WHEN seq % 20 = 1 THEN '2025-00-02'
                    ELSE DATE '1899-12-01' + INTERVAL seq DAY END,
                  18446744073709551615 - seq * 4000000000000019, seq % 1000, 1999 + seq % 9, (seq % 1000) / 7.0 - 5,
                  CASE seq % 5 WHEN 0 THEN -0e0 WHEN 1 THEN 1e30 / seq WHEN 2 THEN 0e0 ELSE LN(seq + 1) END,
                  seq % 3 = 0, seq % 2, seq % 512, CASE WHEN seq % 5 = 0 THEN NULL ELSE CHAR(228 + seq % 6 USING latin1) END,
                  1 + seq % 2, CASE seq % 3 WHEN 0 THEN 'a,b' WHEN 1 THEN '' ELSE 'b' END,
                  CASE seq % 6 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN 'N/A' WHEN 3 THEN ' x '
                    ELSE CONCAT('user', seq % 700, '@exämple.org') END,
                  CONCAT('ä', REPEAT('x', 300), seq % 90), CASE WHEN seq % 4 = 0 THEN NULL ELSE '{"a": 1}' END,
                  UNHEX(MD5(seq % 30)), REPEAT(CHAR(seq % 7 USING binary), 2000),
                  SEC_TO_TIME(CAST(seq AS SIGNED) * 300 - 100000), CASE WHEN seq % 9 = 0 THEN NULL ELSE POINT(1, seq) END,
                  CONCAT('😀', seq % 10)
                FROM seq_0_to_3599""");
    }

    private Dataset dataset(DatasetRef ref) {
        return dataset(ref, HOURLY);
    }

    private Dataset dataset(DatasetRef ref, Partitioning how) {
        return Builders.aDataset()
                .named(ref.name().path().toArray(String[]::new))
                .withColumns(connector.describe(ref).schema().columns().toArray(Column[]::new))
                .cut(how)
                .withKey("id")
                .profiled(DEEP)
                .build();
    }

    private List<Profile> profiles(Connector through, Dataset dataset) {
        List<DuePartition> due = HOURS.stream()
                .map(hour -> Builders.aDuePartition().of(dataset.id()).at(hour).build())
                .toList();
        return profiler.profile(through, dataset, due);
    }

    @Test
    void rowsAreDrawnByTheirKeyAndTheEstimatesSayHowFarTheyMayBeOff() {
        SERVER.execute(
                "DROP TABLE IF EXISTS drawn",
                "CREATE TABLE drawn (id BIGINT AUTO_INCREMENT PRIMARY KEY, at DATETIME NOT NULL, amount INT NOT NULL)",
                "INSERT INTO drawn (at, amount) SELECT TIMESTAMP '2025-06-02 00:00:00' + INTERVAL seq DIV 3 SECOND,"
                        + " seq % 100 FROM seq_0_to_29999");
        DatasetRef ref = Crawl.table("drawn");
        Dataset few = Builders.aDataset()
                .named(ref.name().path().toArray(String[]::new))
                .withColumns(connector.describe(ref).schema().columns().toArray(Column[]::new))
                .cut(Partitioning.TimeWindows.hourly("at", null))
                .profiled(new Profiling(ProfileDepth.STANDARD, Map.of(), 3_000))
                .build();
        assertThat(profiler.route(connector, few, HOURS).route()).isEqualTo(Route.SAMPLE);
        List<Profile> profiles = profiles(connector, few);
        assertThat(profiles.getFirst().cost().route()).isEqualTo("sample");
        near(profiles.get(0), MetricId.of(MetricName.ROW_COUNT), 10_800);
        near(profiles.get(1), MetricId.of(MetricName.ROW_COUNT), 10_800);
        near(profiles.get(2), MetricId.of(MetricName.ROW_COUNT), 8_400);
        near(profiles.get(0), MetricId.of(MetricName.MEAN, "amount"), 49.5);
        near(profiles.get(0), MetricId.of(MetricName.ZERO_COUNT, "amount"), 108);
    }

    private static void near(Profile profile, MetricId metric, double truth) {
        assertThat(profile.metric(metric)).isInstanceOfSatisfying(MetricValue.Estimated.class, estimate -> {
            assertThat(estimate.error()).isPositive();
            assertThat(estimate.value()).as("" + metric).isCloseTo(truth, within(4 * estimate.error()));
        });
    }

    @Test
    void aSampleOfAllRowsIsTheStreamAndATableWithoutAKeyHasNone() {
        SERVER.execute(
                "DROP TABLE IF EXISTS keyed",
                "CREATE TABLE keyed (a VARCHAR(20), b INT, at DATETIME NOT NULL, PRIMARY KEY (a, b))",
                "INSERT INTO keyed SELECT CONCAT('ä', seq), seq % 7, TIMESTAMP '2025-06-02 00:00:00' + INTERVAL seq SECOND"
                        + " FROM seq_0_to_999",
                "DROP TABLE IF EXISTS unkeyed",
                "CREATE TABLE unkeyed (a INT UNIQUE, at DATETIME NOT NULL)");
        Sampling sampling = (Sampling) connector;
        ScanRequest keyed = request("keyed");
        assertThat(sampling.estimatedRows(keyed)).hasValue(1_000);
        assertThat(rows(sampling.sample(keyed, 1))).isEqualTo(1_000);
        assertThat(rows(sampling.sample(keyed, 0.25))).isBetween(190L, 310L);
        assertThat(sampling.estimatedRows(request("unkeyed"))).isEmpty();
        assertThatThrownBy(() -> sampling.sample(request("unkeyed"), 0.5)).hasMessageContaining("has no key");
    }

    private ScanRequest request(String table) {
        DatasetDescription known = connector.describe(Crawl.table(table));
        return new ScanRequest(known, Partitioning.TimeWindows.hourly("at", null), HOURS, List.of("a"), TIMEOUT);
    }

    private static long rows(RecordCursor cursor) {
        long count = 0;
        try (cursor) {
            while (cursor.next()) {
                count++;
            }
        }
        return count;
    }

    /** Also of the zero date, and of one whose month is zero, which is no time at all. */
    @Test
    void rowsThatHappenedOutsideOfTheirHourAreTheSameByEachRoute() {
        SERVER.execute(
                "SET sql_mode = ''",
                "DROP TABLE IF EXISTS placed",
                "CREATE TABLE placed (at datetime NOT NULL, loaded datetime(6))",
                "INSERT INTO placed SELECT at, loaded FROM routed",
                "INSERT INTO placed VALUES ('2025-06-02 00:10:00', '2025-00-02 00:00:00'),"
                        + " ('2025-06-02 00:20:00', '9999-12-31 23:59:59.999999'),"
                        + " ('2025-06-02 02:20:00', '2025-06-02 01:50:00'), ('2025-06-02 02:30:00', NULL)");
        DatasetRef ref = Crawl.table("placed");
        List<Profile> streamed = profiles(new OnlyScan(connector, (Scan) connector), dataset(ref, PLACED));
        List<PartitionStates> computed = ((Pushdown) connector)
                .compute(new ProfileRequest(connector.describe(ref), PLACED, HOURS, Set.of(MISPLACED), TIMEOUT));
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(computed.get(i).states().get(MISPLACED))
                    .isPresent()
                    .isEqualTo(streamed.get(i).states().get(MISPLACED));
        }
        assertThat(streamed.get(2).states().get(MISPLACED).orElseThrow().count())
                .isPositive();
    }

    @Test
    void theStreamTellsWhatThePushdownTells() {
        DatasetRef ref = Crawl.table("routed");
        List<Profile> streamed = profiles(new OnlyScan(connector, (Scan) connector), dataset(ref));
        assertThat(streamed.getFirst().cost().route()).isEqualTo("scan");
        assertThat(streamed.getFirst().states().failures()).isEmpty();
        assertThat(streamed.getFirst().states().get(new Measure.RowCount())).contains(new Tally(1_200));
        assertThat(streamed.getLast().states().get(new Measure.RowCount())).contains(Tally.ZERO);
        Set<Measure<?>> computable =
                new HashSet<>(streamed.getFirst().states().all().keySet());
        same(ref, streamed, computable);
    }

    private void same(DatasetRef ref, List<Profile> streamed, Set<Measure<?>> measures) {
        DatasetDescription described = connector.describe(ref);
        measures.removeIf(measure -> !((Pushdown) connector).supports(measure, described.schema()));
        assertThat(measures).hasSizeGreaterThan(30);
        List<PartitionStates> computed =
                ((Pushdown) connector).compute(new ProfileRequest(described, HOURLY, HOURS, measures, TIMEOUT));
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(computed.get(i).partition()).isEqualTo(streamed.get(i).partition());
            SameStates.check(computed.get(i).states(), streamed.get(i).states());
        }
    }

    @Test
    void hashesOfEveryTypeAreThoseOfTheServer() {
        DatasetDescription routed = connector.describe(Crawl.table("routed"));
        List<Measure.Distinct> measures = routed.schema().columns().stream()
                .map(column -> new Measure.Distinct(column.name()))
                .filter(measure -> ((Pushdown) connector).supports(measure, routed.schema()))
                .toList();
        assertThat(measures).hasSize(21);
        List<String> columns = measures.stream().map(Measure.Distinct::column).toList();
        List<PartitionKey> hour = List.of(Crawl.hour(0));
        Map<Integer, Set<Long>> hashes = new HashMap<>();
        try (RecordCursor cursor = ((Scan) connector).scan(routed, HOURLY, hour, columns, TIMEOUT)) {
            while (cursor.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    if (!cursor.isNull(i)) {
                        hashes.computeIfAbsent(i, column -> new HashSet<>()).add(cursor.hash(i));
                    }
                }
            }
        }
        States computed = ((Pushdown) connector)
                .compute(new ProfileRequest(routed, HOURLY, hour, Set.copyOf(measures), TIMEOUT))
                .getFirst()
                .states();
        for (int i = 0; i < columns.size(); i++) {
            DistinctSketch sketch = computed.get(measures.get(i)).orElseThrow();
            assertThat(hashes.getOrDefault(i, Set.of()).stream()
                            .filter(hash -> DistinctSketch.isSampled(hash, sketch.bits())))
                    .as(columns.get(i))
                    .containsExactlyInAnyOrderElementsOf(sketch.hashes().boxed().toList());
        }
    }

    @Test
    void randomRowsAreTheSameByBothRoutes() {
        DatasetRef ref = new MysqlUnderTest().create("routed_orders", RandomOrders.FIELDS);
        new MysqlUnderTest().add(ref, RandomOrders.FIELDS, new RandomOrders(new Random(7), Crawl.MIDNIGHT).rows(2_500));
        List<Profile> streamed = profiles(new OnlyScan(connector, (Scan) connector), dataset(ref));
        Set<Measure<?>> measures =
                new HashSet<>(streamed.getFirst().states().all().keySet());
        assertThat(measures).contains(new Measure.Formats("mail"), new Measure.Masks("mail"));
        same(ref, streamed, measures);
    }

    @Test
    void whatTheServerCannotComputeIsStreamed() {
        Dataset dataset = dataset(Crawl.table("routed"));
        assertThat(profiler.route(connector, dataset, HOURS).route()).isEqualTo(Route.STREAM);
        Profile profile = profiles(connector, dataset).getFirst();
        assertThat(profile.states().failures()).isEmpty();
        assertThat(profile.states().get(new Measure.Formats("email"))).isPresent();
        assertThat(profile.cost().route()).isEqualTo("stream");
        assertThat(profile.cost().bytes()).isPositive();
    }

    @Test
    void aStreamThatIsLeftEarlyLeavesNoStatementBehind() {
        SERVER.execute("CREATE OR REPLACE VIEW many AS SELECT r.id, r.at FROM routed r, seq_1_to_60");
        try (RecordCursor cursor = scan("many", Duration.ofMinutes(1))) {
            assertThat(cursor.next()).isTrue();
        }
        SERVER.awaitRunning("many", 0);
        connector.check();
    }

    @Test
    void anInterruptedStreamLeavesNoStatementBehind() throws InterruptedException {
        SERVER.execute(
                "CREATE OR REPLACE VIEW sleepy AS SELECT SLEEP(30 + seq) AS id, '2025-06-02' AS at FROM seq_1_to_3");
        AtomicReference<TidemarkException> thrown = new AtomicReference<>();
        Thread reader = Thread.ofVirtual()
                .start(() -> thrown.set(catchThrowableOfType(TidemarkException.class, () -> {
                    try (RecordCursor cursor = scan("sleepy", Duration.ofMinutes(1))) {
                        cursor.next();
                    }
                })));
        SERVER.awaitRunning("sleepy", 1);
        reader.interrupt();
        reader.join();
        assertThat(thrown.get()).extracting(TidemarkException::code).isEqualTo(ErrorCode.REFUSED_FOR_NOW);
        SERVER.awaitRunning("sleepy", 0);
    }

    @Test
    void aStreamThatTakesTooLongIsEndedByTheServer() {
        SERVER.execute(
                "CREATE OR REPLACE VIEW drowsy AS SELECT SLEEP(30 + seq) AS id, '2025-06-02' AS at FROM seq_1_to_3");
        TidemarkException thrown = catchThrowableOfType(TidemarkException.class, () -> {
            try (RecordCursor cursor = scan("drowsy", Duration.ofSeconds(1))) {
                cursor.next();
            }
        });
        assertThat(thrown.code()).isEqualTo(ErrorCode.TOO_SLOW);
        assertThat(thrown).hasMessageContaining("drowsy");
        SERVER.awaitRunning("drowsy", 0);
    }

    @Test
    void aColumnThatVanishedFailsAlone() {
        SERVER.execute("CREATE OR REPLACE TABLE shrinking SELECT at, loaded, email FROM routed");
        Dataset before = dataset(Crawl.table("shrinking"));
        SERVER.execute("ALTER TABLE shrinking DROP COLUMN email");
        Profile profile = profiles(connector, before).getFirst();
        assertThat(profile.states().get(new Measure.RowCount())).contains(new Tally(1_200));
        assertThat(profile.states().failures()).isNotEmpty().allSatisfy((measure, failure) -> {
            assertThat(measure.columns()).contains("email");
            assertThat(failure.code()).isEqualTo(ErrorCode.COLUMN_GONE);
        });
    }

    private RecordCursor scan(String view, Duration timeout) {
        return ((Scan) connector)
                .scan(new ScanRequest(
                        connector.describe(Crawl.view(view)),
                        Partitioning.UNDIVIDED,
                        List.of(PartitionKey.WHOLE),
                        List.of("id", "at"),
                        timeout));
    }
}
