package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.Route;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pushdown and stream tell the same of the same rows, and a stream leaves nothing behind. */
final class RoutesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");
    private static final Partitioning PLACED =
            new Partitioning.TimeWindows("at", null, "booked", Grain.HOUR, ZoneOffset.UTC, Duration.ofMinutes(10));
    private static final Measure.OutsideRows MISPLACED = new Measure.OutsideRows("booked", Duration.ofMinutes(10));
    private static final List<PartitionKey> HOURS =
            IntStream.range(0, 4).<PartitionKey>mapToObj(Crawl::hour).toList();
    private static final SnowflakeUnderTest STORE = new SnowflakeUnderTest();
    private static final DatasetRef ORDERS = STORE.create("routed", RandomOrders.FIELDS);
    private static final StandIn SERVER = StandIn.get();

    private final Connector json = SERVER.open();
    private final Connector arrow = SERVER.openInArrow();
    private final Profiler profiler = new Profiler(MutableClock.atNoon(), TIMEOUT);

    @BeforeAll
    static void fill() {
        STORE.add(ORDERS, RandomOrders.FIELDS, new RandomOrders(new Random(7), Crawl.MIDNIGHT).rows(1_500));
    }

    @AfterEach
    void close() {
        json.close();
        arrow.close();
    }

    private Dataset dataset() {
        return dataset(HOURLY);
    }

    private Dataset dataset(Partitioning how) {
        return Builders.aDataset()
                .named(ORDERS.name().path().toArray(String[]::new))
                .withColumns(json.describe(ORDERS).schema().columns().toArray(Column[]::new))
                .cut(how)
                .withKey("id")
                .profiled(new Profiling(ProfileDepth.DEEP, Map.of(), 0))
                .build();
    }

    private List<Profile> profiles(Connector through) {
        return profiles(through, dataset());
    }

    private List<Profile> profiles(Connector through, Dataset dataset) {
        List<DuePartition> due = HOURS.stream()
                .map(hour -> Builders.aDuePartition().of(dataset.id()).at(hour).build())
                .toList();
        return profiler.profile(through, dataset, due);
    }

    private List<PartitionStates> computed(Connector through, Set<Measure<?>> wanted) {
        DatasetDescription described = through.describe(ORDERS);
        Set<Measure<?>> measures = new HashSet<>(wanted);
        measures.removeIf(measure -> !((Pushdown) through).supports(measure, described.schema()));
        assertThat(measures).hasSizeGreaterThan(30);
        return ((Pushdown) through).compute(new ProfileRequest(described, HOURLY, HOURS, measures, TIMEOUT));
    }

    @Test
    void rowsThatHappenedOutsideOfTheirHourAreTheSameByEachRoute() {
        List<Profile> streamed = profiles(new OnlyScan(json, (Scan) json), dataset(PLACED));
        List<PartitionStates> computed = ((Pushdown) json)
                .compute(new ProfileRequest(json.describe(ORDERS), PLACED, HOURS, Set.of(MISPLACED), TIMEOUT));
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(computed.get(i).states().get(MISPLACED))
                    .isPresent()
                    .isEqualTo(streamed.get(i).states().get(MISPLACED));
        }
        assertThat(streamed.getFirst().states().get(MISPLACED).orElseThrow().count())
                .isPositive();
    }

    @Test
    void tooManyRowsAreSampledRowByRowWhereTheyAreFewBlocks() {
        ScanRequest request = new ScanRequest(json.describe(ORDERS), HOURLY, HOURS, List.of("id"), TIMEOUT);
        assertThat(((Sampling) json).estimatedRows(request)).hasValue(rows(((Scan) json).scan(request)));
        int asked = SERVER.asked().size();
        assertThat(rows(((Sampling) json).sample(request, 0.5))).isBetween(400L, 600L);
        assertThat(SERVER.asked().subList(asked, SERVER.asked().size()))
                .extracting(Asked::sql)
                .anySatisfy(sql -> assertThat(sql).contains("SAMPLE BERNOULLI (50) SEED (20250602) WHERE"));
        assertThat(rows(((Sampling) json).sample(request, 1))).isEqualTo(rows(((Scan) json).scan(request)));
    }

    @Test
    void manyMicroPartitionsAreSampledAsWholes() {
        assertThat(Sampled.clause(0.0123, 20_000)).isEqualTo("SAMPLE SYSTEM (1.23) SEED (20250602)");
        assertThat(Sampled.clause(0.0123, 2_000)).isEqualTo("SAMPLE BERNOULLI (1.23) SEED (20250602)");
    }

    @Test
    void theWholeIsEstimatedByWhatSnowflakeKeepsCountOf() {
        ScanRequest request = new ScanRequest(
                json.describe(ORDERS), Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE), List.of("id"), TIMEOUT);
        assertThat(((Sampling) json).estimatedRows(request)).hasValue(1_500);
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

    @Test
    void theStreamTellsWhatThePushdownTells() {
        List<Profile> streamed = profiles(new OnlyScan(json, (Scan) json));
        Set<Measure<?>> measures = streamed.getFirst().states().all().keySet();
        assertThat(measures).contains(new Measure.Formats("mail"), new Measure.Masks("mail"));
        List<PartitionStates> computed = computed(json, measures);
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(computed.get(i).partition()).isEqualTo(streamed.get(i).partition());
            SameStates.check(computed.get(i).states(), streamed.get(i).states());
        }
    }

    @Test
    void answersInArrowTellWhatThoseInJsonTell() {
        List<Profile> streamed = profiles(new OnlyScan(json, (Scan) json));
        List<Profile> inArrow = profiles(new OnlyScan(arrow, (Scan) arrow));
        Set<Measure<?>> measures = streamed.getFirst().states().all().keySet();
        List<PartitionStates> computed = computed(json, measures);
        List<PartitionStates> computedInArrow = computed(arrow, measures);
        for (int i = 0; i < HOURS.size(); i++) {
            assertThat(inArrow.get(i).states().all()).isNotEmpty();
            SameStates.check(streamed.get(i).states(), inArrow.get(i).states());
            SameStates.check(computed.get(i).states(), computedInArrow.get(i).states());
        }
        assertThat(SERVER.desk().sessions())
                .extracting(session -> session.get("JDBC_QUERY_RESULT_FORMAT"))
                .contains("ARROW", "JSON");
    }

    @Test
    void aCrawlInArrowSeesWhatOneInJsonSees() {
        assertThat(arrow.datasets()).containsExactlyElementsOf(json.datasets());
        assertThat(arrow.describe(ORDERS)).isEqualTo(json.describe(ORDERS));
        assertThat(arrow.partitions(arrow.describe(ORDERS), HOURLY, "", Crawl.MIDNIGHT))
                .isEqualTo(json.partitions(json.describe(ORDERS), HOURLY, "", Crawl.MIDNIGHT));
    }

    @Test
    void whatTheStoreCannotComputeIsStreamed() {
        assertThat(profiler.route(json, dataset(), HOURS).route()).isEqualTo(Route.STREAM);
        assertThat(profiles(json).getFirst().states().failures()).isEmpty();
    }

    @Test
    void aStreamThatIsInterruptedIsAborted() throws InterruptedException {
        DatasetDescription orders = json.describe(ORDERS);
        AtomicReference<@Nullable TidemarkException> thrown = new AtomicReference<>();
        int asked = SERVER.asked().size();
        try (Faults.Fault hanging = SERVER.faults().hang("\"score\"", Duration.ofMinutes(1))) {
            assertThat(hanging).isNotNull();
            Thread reader = Thread.ofVirtual()
                    .start(() -> thrown.set(catchThrowableOfType(TidemarkException.class, () -> {
                        try (RecordCursor cursor =
                                ((Scan) json).scan(orders, HOURLY, HOURS, List.of("score"), TIMEOUT)) {
                            cursor.next();
                        }
                    })));
            while (SERVER.asked().size() == asked) {
                Thread.onSpinWait();
            }
            reader.interrupt();
            reader.join();
        }
        assertThat(thrown.get()).extracting(TidemarkException::code).isEqualTo(ErrorCode.REFUSED_FOR_NOW);
        assertThat(SERVER.paths()).contains("/queries/v1/abort-request");
    }
}
