package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.Route;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pushdown, stream and sample tell the same of the same rows. */
final class RoutesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");
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
        return Builders.aDataset()
                .named("public", "routed")
                .withColumns(connector.describe(Crawl.table("routed")).schema().columns().stream()
                        .toArray(Column[]::new))
                .cut(HOURLY)
                .withKey("id")
                .profiled(profiling)
                .build();
    }

    private Profile[] profiles(Connector through, Profiling profiling) {
        Dataset dataset = dataset(profiling);
        List<DuePartition> due = HOURS.stream()
                .map(hour -> Builders.aDuePartition().of(dataset.id()).at(hour).build())
                .toList();
        return profiler.profile(through, dataset, due).toArray(Profile[]::new);
    }

    private static Profiling deep() {
        return new Profiling(ProfileDepth.DEEP, Map.of(), 0);
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
            States states = computed.get(i).states();
            States other = streamed[i].states();
            assertThat(states.failures()).isEmpty();
            assertThat(computed.get(i).partition()).isEqualTo(streamed[i].partition());
            states.all()
                    .forEach((measure, state) -> assertSame(
                            measure, state, Objects.requireNonNull(other.all().get(measure))));
        }
        assertThat(streamed[0].states().get(new Measure.RowCount())).contains(new Tally(1_200));
        assertThat(streamed[3].states().get(new Measure.RowCount())).contains(Tally.ZERO);
    }

    private static void assertSame(Measure<?> measure, State computed, State streamed) {
        if (computed instanceof NumberSummary a && streamed instanceof NumberSummary b) {
            assertThat(b.count()).as("%s", measure).isEqualTo(a.count());
            assertThat(b.min()).as("%s", measure).isEqualTo(a.min());
            assertThat(b.max()).as("%s", measure).isEqualTo(a.max());
            assertThat(b.mean()).as("%s", measure).isCloseTo(a.mean(), within(1e-9 * Math.abs(a.mean()) + 1e-9));
            assertThat(b.m2()).as("%s", measure).isCloseTo(a.m2(), within(1e-9 * a.m2() + 1e-9));
        } else if (computed instanceof MomentSummary a && streamed instanceof MomentSummary b) {
            assertThat(b.count()).as("%s", measure).isEqualTo(a.count());
            assertThat(b.mean()).as("%s", measure).isCloseTo(a.mean(), within(1e-9 * Math.abs(a.mean()) + 1e-9));
            assertThat(b.m2()).as("%s", measure).isCloseTo(a.m2(), within(1e-9 * a.m2() + 1e-9));
            double cubes = Math.pow(a.m2(), 1.5);
            assertThat(b.m3()).as("%s", measure).isCloseTo(a.m3(), within(1e-9 * cubes + 1e-9));
            assertThat(b.m4()).as("%s", measure).isCloseTo(a.m4(), within(1e-9 * a.m4() + 1e-9));
        } else if (computed instanceof FrequentValues a && streamed instanceof FrequentValues b && !a.isComplete()) {
            assertThat(b.isComplete()).as("%s", measure).isFalse();
            assertThat(b.total()).as("%s", measure).isEqualTo(a.total());
        } else if (computed instanceof DistinctSketch a && streamed instanceof DistinctSketch b) {
            DistinctSketch none = DistinctSketch.of(Math.max(a.bits(), b.bits()), LongStream.empty());
            assertThat(b.plus(none)).as("%s", measure).isEqualTo(a.plus(none));
        } else {
            assertThat(streamed).as("%s", measure).isEqualTo(computed);
        }
    }

    @Test
    void aCursorTellsWhatTheCopyTells() {
        Profile[] copied = profiles(new OnlyScan(connector, connector), deep());
        Profile[] read;
        try (CursorConnector cursor = new CursorConnector(server.dataSource())) {
            read = profiles(new OnlyScan(connector, cursor), deep());
        }
        for (int i = 0; i < HOURS.size(); i++) {
            States states = read[i].states();
            assertThat(states.all()).hasSameSizeAs(copied[i].states().all());
            copied[i].states().all().forEach((measure, state) -> {
                State other = Objects.requireNonNull(states.all().get(measure));
                if (state instanceof DistinctSketch a && other instanceof DistinctSketch b) {
                    assertThat(b.estimate()).isCloseTo(a.estimate(), within(5 * a.standardError() + 1e-9));
                } else {
                    assertSame(measure, state, other);
                }
            });
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

    /** A connector that can do nothing but hand out rows. */
    private record OnlyScan(PostgresqlConnector all, Scan rows) implements Connector, Scan {
        @Override
        public RecordCursor scan(ScanRequest request) {
            return rows.scan(request);
        }

        @Override
        public void check() {
            all.check();
        }

        @Override
        public List<DatasetRef> datasets() {
            return all.datasets();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            return all.describe(dataset);
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            return all.partitions(dataset, how, cursor, horizon);
        }

        @Override
        public void close() {}
    }
}
