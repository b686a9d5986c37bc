package io.tidemark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultKind;
import io.tidemark.demo.topic.TopicReader;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The past on the real servers: topics and tables agree but for the faults in the ledger. */
class PastTest {

    private static final Instant NOW = Instant.parse("2026-03-10T14:20:00Z");
    private static final Instant FIRST = Instant.parse("2026-03-07T14:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static DemoWorld world;
    private static Sql sql;

    @BeforeAll
    static void load() throws InterruptedException {
        DemoOptions options = DemoOptions.standard().days(3).scale(0.2).withoutLiveFaults();
        world = DemoWorld.start(options, new ManualClock(NOW), _ -> {});
        world.loadPast();
        sql = new Sql(world);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void tableAndTopicAgreeHourByHourButForTheLedger(EventType type) throws SQLException {
        Map<Instant, Long> inTopic = topic(type).stream()
                .collect(Collectors.groupingBy(
                        event -> event.eventTime().truncatedTo(ChronoUnit.HOURS), Collectors.counting()));
        for (Instant hour = FIRST; hour.isBefore(NOW); hour = hour.plus(HOUR)) {
            long missing = 0;
            for (Fault fault : faults(type, hour)) {
                missing += fault.kind() == FaultKind.HOUR_LOST || fault.kind() == FaultKind.HOUR_PARTIAL
                        ? fault.rows()
                        : 0;
            }
            assertThat(sql.rows(type, hour, hour.plus(HOUR)))
                    .as(type.table() + " " + hour)
                    .isEqualTo(inTopic.getOrDefault(hour, 0L) - missing);
        }
    }

    @Test
    void everyKindOfThePastHappensOnADatasetAndHourOfItsOwn() {
        assertThat(world.faults())
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(
                        FaultKind.HOUR_LOST,
                        FaultKind.HOUR_LOST,
                        FaultKind.HOUR_PARTIAL,
                        FaultKind.BATCH_RESENT,
                        FaultKind.HOUR_BACKFILLED,
                        FaultKind.NULL_BURST,
                        FaultKind.PRODUCER_STOPPED);
        assertThat(world.faults())
                .allSatisfy(one -> assertThat(world.faults())
                        .filteredOn(
                                other -> other.dataset() == one.dataset() && other.overlaps(one.from(), one.until()))
                        .containsExactly(one));
    }

    @Test
    void lostHourHasNoRows() throws SQLException {
        for (Fault lost : of(FaultKind.HOUR_LOST)) {
            assertThat(sql.rows(lost.dataset(), lost.from(), lost.until())).isZero();
            assertThat(lost.rows()).isGreaterThan(50);
        }
    }

    @Test
    void partialHourHasAFifth() throws SQLException {
        Fault partial = of(FaultKind.HOUR_PARTIAL).getFirst();
        double rows = sql.rows(partial.dataset(), partial.from(), partial.until());
        assertThat(rows / (rows + partial.rows())).isBetween(0.19, 0.21);
    }

    @Test
    void resentBatchIsInTheTableTwiceWithALaterIngestTime() throws SQLException {
        Fault resent = of(FaultKind.BATCH_RESENT).getFirst();
        long rows = sql.rows(resent.dataset(), resent.from(), resent.until());
        assertThat(rows - sql.ids(resent.dataset(), resent.from(), resent.until()))
                .isEqualTo(resent.rows())
                .isPositive();
        assertThat(sql.number("SELECT count(*) FROM " + resent.dataset().table() + " WHERE ingested_at = '"
                        + resent.injectedAt() + "'"))
                .isEqualTo(resent.rows());
    }

    @Test
    void backfilledHourWasLoadedTwoDaysLater() throws SQLException {
        Fault late = of(FaultKind.HOUR_BACKFILLED).getFirst();
        String table = late.dataset().table();
        assertThat(sql.rows(late.dataset(), late.from(), late.until())).isEqualTo(late.rows());
        assertThat(sql.number("SELECT count(*) FROM " + table + " WHERE ingested_at > event_time + interval '2 days'"))
                .isEqualTo(late.rows());
    }

    @Test
    void burstOfNullsIsOnlyInItsHours() throws SQLException {
        Fault burst = of(FaultKind.NULL_BURST).getFirst();
        long absent = sql.withoutCountry(burst.dataset(), burst.from(), burst.until());
        double share = (double) absent / sql.rows(burst.dataset(), burst.from(), burst.until());
        assertThat(share).isBetween(0.18, 0.32);
        assertThat(sql.withoutCountry(burst.dataset(), FIRST, NOW))
                .isEqualTo(absent)
                .isEqualTo(burst.rows());
    }

    @Test
    void stoppedProducerLeavesTwoEmptyHours() throws SQLException {
        Fault stop = of(FaultKind.PRODUCER_STOPPED).getFirst();
        assertThat(Duration.between(stop.from(), stop.until())).isEqualTo(Duration.ofHours(2));
        assertThat(sql.rows(stop.dataset(), stop.from(), stop.until())).isZero();
        assertThat(topic(stop.dataset())).noneMatch(event -> stop.covers(event.eventTime()));
    }

    @Test
    void partitionsReachTwoDaysAhead() throws SQLException {
        assertThat(sql.number("SELECT count(*) FROM pg_inherits WHERE inhparent = 'events.search_query'::regclass"))
                .isEqualTo(3 * 24 + 48);
        assertThat(sql.number("SELECT count(*) FROM events.search_query_p2026031212"))
                .isZero();
    }

    @Test
    void readerNeedsItsPasswordAndMayOnlyRead() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + world.postgresPort() + "/postgres";
        assertThat(catchThrowable(() -> DriverManager.getConnection(url, "tidemark_reader", "wrong")))
                .hasMessageContaining("password authentication failed");
        try (var connection = DriverManager.getConnection(url, "tidemark_reader", "tidemark_reader");
                var statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT count(*) FROM events.revenue_by_country"))
                    .isTrue();
            assertThat(catchThrowable(() -> statement.execute("DELETE FROM reference.countries")))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void productIsConfiguredForBothServers() {
        assertThat(world.writeProductConfig())
                .content()
                .contains("port: " + world.postgresPort(), world.kafkaBootstrap(), "timeColumn: event_time")
                .doesNotContain("${");
    }

    @Test
    void ledgerIsAFileToo() {
        assertThat(world.dataDir().resolve("faults.json"))
                .content()
                .contains("\"kind\" : \"HOUR_LOST\"", "\"table\" : \"events.ad_impression\"", "partition_missing");
        assertThat(Files.exists(world.dataDir().resolve("faults.json.next"))).isFalse();
    }

    private static List<Event> topic(EventType type) {
        return new TopicReader(world.kafkaBootstrap()).delivered(type, Instant.EPOCH, NOW.plus(HOUR));
    }

    private static List<Fault> faults(EventType type, Instant hour) {
        return world.faults().stream()
                .filter(fault -> fault.dataset() == type && fault.covers(hour))
                .toList();
    }

    private static List<Fault> of(FaultKind kind) {
        return world.faults().stream().filter(fault -> fault.kind() == kind).toList();
    }
}
