package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.testkit.OnlyScan;
import io.tidemark.connector.testkit.SameStates;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.Route;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pushdown, stream and sample tell the same of the same rows. */
final class RoutesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");
    private static final Partitioning PLACED =
            new Partitioning.TimeWindows("at", null, "loaded", Grain.HOUR, ZoneOffset.UTC, Duration.ofMinutes(10));
    private static final Measure.OutsideRows MISPLACED = new Measure.OutsideRows("loaded", Duration.ofMinutes(10));
    /** Rows of the first hour that were loaded in a later one. */
    private static final int OUTSIDE = 711;

    private static final List<PartitionKey> HOURS =
            IntStream.range(0, 4).<PartitionKey>mapToObj(Crawl::hour).toList();

    private final TestServer server = TestServer.get();
    private final PostgresqlConnector connector = (PostgresqlConnector) server.open();
    private final Profiler profiler = new Profiler(MutableClock.atNoon(), TIMEOUT);

    @BeforeEach
    void fill() {
        server.execute(
                "DROP TABLE IF EXISTS routed",
                "CREATE TABLE routed (id uuid, at timestamptz NOT NULL, loaded timestamptz, day date, local timestamp,"
                        + " small smallint, big bigint, amount numeric(12,2), ratio double precision, flag boolean,"
                        + " country char(4), email text, doc jsonb, tags text[], \"odd \"\"name?\" varchar(20), clock time)",
                "INSERT INTO routed SELECT md5((i - CASE WHEN i % 50 = 1 THEN 1 ELSE 0 END)::text)::uuid,"
                        + " timestamptz '2025-06-02 00:00+00' + i * interval '3 s',"
                        + " CASE WHEN i % 11 = 0 THEN NULL ELSE"
                        + "   timestamptz '2025-06-02 00:00+00' + i * interval '3 s' + (i % 90) * interval '1 min' END,"
                        + " date '1899-12-01' + i, timestamp '2100-01-01' - i * interval '1 day',"
                        + " i % 7 - 3, i::bigint * 10000000019, (i % 1000) / 7.0 - 5,"
                        + " CASE WHEN i % 100 = 0 THEN 'NaN' ELSE ln(i + 1) END, i % 3 = 0,"
                        + " CASE WHEN i % 5 = 0 THEN NULL ELSE chr(65 + i % 26) END,"
                        + " CASE i % 6 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN 'N/A'"
                        + "   ELSE 'user' || i % 700 || '@exämple.org' END,"
                        + " CASE WHEN i % 4 = 0 THEN NULL ELSE '{\"a\":1}'::jsonb END, ARRAY['x'],"
                        + " 'v' || i % 10, time '10:00' FROM generate_series(0, 3599) i",
                "ANALYZE routed");
    }

    @AfterEach
    void close() {
        connector.close();
    }

    private Dataset dataset(Profiling profiling) {
        return dataset(HOURLY, profiling);
    }

    private Dataset dataset(Partitioning how, Profiling profiling) {
        return Builders.aDataset()
                .named("public", "routed")
                .withColumns(connector.describe(Crawl.table("routed")).schema().columns().stream()
                        .toArray(Column[]::new))
                .cut(how)
                .withKey("id")
                .profiled(profiling)
                .build();
    }

    private Profile[] profiles(Connector through, Profiling profiling) {
        return profiles(through, dataset(profiling));
    }

    private Profile[] profiles(Connector through, Dataset dataset) {
        List<DuePartition> due = HOURS.stream()
                .map(hour -> Builders.aDuePartition().of(dataset.id()).at(hour).build())
                .toList();
        return profiler.profile(through, dataset, due).toArray(Profile[]::new);
    }

    private static Profiling deep() {
        return new Profiling(ProfileDepth.DEEP, Map.of(), 0);
    }

    @Test
    void rowsThatHappenedOutsideOfTheirHourAreTheSameByEachRoute() {
        Profile[] streamed = profiles(new OnlyScan(connector, connector), dataset(PLACED, Profiling.STANDARD));
        List<PartitionStates> computed = connector.compute(new ProfileRequest(
                connector.describe(Crawl.table("routed")), PLACED, HOURS, Set.of(MISPLACED), TIMEOUT));
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(computed.get(i).states().get(MISPLACED))
                    .isPresent()
                    .isEqualTo(streamed[i].states().get(MISPLACED));
        }
        assertThat(streamed[0].states().get(MISPLACED)).contains(new Tally(OUTSIDE));
    }

    @Test
    void theStreamTellsWhatThePushdownTells() {
        Profile[] streamed = profiles(new OnlyScan(connector, connector), deep());
        Set<Measure<?>> computable = new HashSet<>(streamed[0].states().all().keySet());
        Dataset dataset = dataset(deep());
        computable.removeIf(measure -> !connector.supports(measure, dataset.schema()));
        assertThat(computable).hasSizeGreaterThan(30);
        List<PartitionStates> computed = ((Pushdown) connector)
                .compute(new ProfileRequest(
                        connector.describe(Crawl.table("routed")), HOURLY, HOURS, computable, TIMEOUT));
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(computed.get(i).partition()).isEqualTo(streamed[i].partition());
            SameStates.check(computed.get(i).states(), streamed[i].states());
        }
        assertThat(streamed[0].states().get(new Measure.RowCount())).contains(new Tally(1_200));
        assertThat(streamed[3].states().get(new Measure.RowCount())).contains(Tally.ZERO);
    }

    @Test
    void aCursorTellsWhatTheCopyTells() {
        Profile[] copied = profiles(new OnlyScan(connector, connector), deep());
        Profile[] read;
        try (CursorConnector cursor = new CursorConnector(server.dataSource())) {
            read = profiles(new OnlyScan(connector, cursor), deep());
        }
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(read[i].states().all()).hasSameSizeAs(copied[i].states().all());
            SameStates.check(copied[i].states(), read[i].states());
        }
    }

    @Test
    void aSampleOfAllRowsIsTheStream() {
        Profile[] streamed = profiles(new OnlyScan(connector, connector), deep());
        Profile[] sampled = profiles(new OnlyScan(connector, request -> connector.sample(request, 1)), deep());
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(sampled[i].states()).isEqualTo(streamed[i].states());
        }
    }

    @Test
    void tooManyRowsAreSampledAndTheEstimatesSayHowFarTheyMayBeOff() {
        server.execute("INSERT INTO routed SELECT r.* FROM routed r, generate_series(1, 20)", "ANALYZE routed");
        Profiling few = new Profiling(ProfileDepth.DEEP, Map.of(), 20_000);
        assertThat(profiler.route(connector, dataset(few), HOURS).route()).isEqualTo(Route.SAMPLE);
        assertThat(profiler.route(connector, dataset(few), HOURS).reason()).contains("20,000");
        Profile profile = profiles(connector, few)[0];
        Sample sample = profile.states().sample().orElseThrow();
        assertThat(sample.fraction()).isBetween(0.2, 0.35);
        assertThat(profile.states().all()).isEmpty();
        assertThat(profile.cost().route()).isEqualTo("sample");
        assertThat(profile.metric(MetricId.of(MetricName.ROW_COUNT)))
                .isInstanceOfSatisfying(
                        MetricValue.Estimated.class,
                        rows -> assertThat(rows.value()).isCloseTo(25_200, within(8_000.0)));
        assertThat(profile.metric(MetricId.of(MetricName.DUPLICATE_RATIO, "id")))
                .isInstanceOf(MetricValue.Undefined.class);
    }

    @Test
    void fewRowsAreNotSampled() {
        assertThat(profiler.route(connector, dataset(new Profiling(ProfileDepth.DEEP, Map.of(), 1_000_000)), HOURS)
                        .route())
                .isNotEqualTo(Route.SAMPLE);
    }

    @Test
    void viewsAreNotSampled() {
        server.execute("DROP VIEW IF EXISTS routed_view", "CREATE VIEW routed_view AS SELECT * FROM routed");
        ScanRequest request = new ScanRequest(
                connector.describe(new DatasetRef(DatasetName.of("public", "routed_view"), DatasetKind.VIEW)),
                HOURLY,
                HOURS,
                List.of("big"),
                TIMEOUT);
        assertThat(connector.estimatedRows(request)).isEmpty();
        server.execute("DROP VIEW routed_view");
    }

    @Test
    void aStreamThatIsLeftEarlyLeavesNoQueryBehind() {
        ScanRequest endless = everything();
        server.execute("INSERT INTO routed SELECT r.* FROM routed r, generate_series(1, 60)");
        try (RecordCursor cursor = connector.scan(endless)) {
            assertThat(cursor.next()).isTrue();
        }
        assertThat(server.number("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY%'"))
                .isZero();
        connector.check();
    }

    @Test
    void aStreamThatTakesTooLongIsEndedByTheServer() {
        server.execute("CREATE OR REPLACE FUNCTION slow(bigint) RETURNS bigint LANGUAGE sql VOLATILE AS"
                + " 'SELECT $1 FROM pg_sleep(0.05)'");
        server.execute("CREATE OR REPLACE VIEW slow_view AS SELECT slow(big) AS big, at FROM routed");
        ScanRequest request = new ScanRequest(
                connector.describe(Crawl.table("slow_view")), HOURLY, HOURS, List.of("big"), Duration.ofSeconds(1));
        assertThatThrownBy(() -> {
                    try (RecordCursor cursor = connector.scan(request)) {
                        while (cursor.next()) {
                            assertThat(cursor.kind()).isEqualTo(RecordCursor.Kind.RECORD);
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_SLOW))
                .hasMessageContaining("slow_view");
        server.execute("DROP VIEW slow_view");
    }

    @Test
    void aColumnThatVanishedFailsAloneInTheStreamToo() {
        Dataset before = dataset(deep());
        server.execute("ALTER TABLE routed DROP COLUMN email");
        List<DuePartition> due = List.of(
                Builders.aDuePartition().of(before.id()).at(Crawl.hour(0)).build());
        Profile profile = profiler.profile(new OnlyScan(connector, connector), before, due)
                .getFirst();
        assertThat(profile.states().get(new Measure.RowCount())).contains(new Tally(1_200));
        assertThat(profile.states().failures()).isNotEmpty().allSatisfy((measure, failure) -> {
            assertThat(measure.columns()).contains("email");
            assertThat(failure.code()).isEqualTo(ErrorCode.COLUMN_GONE);
        });
    }

    private ScanRequest everything() {
        return new ScanRequest(
                connector.describe(Crawl.table("routed")), HOURLY, HOURS, List.of("id", "email", "at"), TIMEOUT);
    }
}
