package io.tidemark.demo;

import static io.tidemark.demo.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultKind;
import io.tidemark.demo.fault.Healing;
import io.tidemark.demo.live.PastLoader;
import io.tidemark.demo.topic.TopicReader;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Generator;
import io.tidemark.demo.warehouse.Warehouse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The world as it goes on: traffic without gap or double, and each live fault with its repair. */
class LiveTest {

    private static final Instant START = Instant.parse("2026-03-10T14:20:00.123456Z");
    private static final Instant HOUR = Instant.parse("2026-03-10T14:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-03-10T15:00:00Z");
    private static final long SEED = 5;
    private static final double SCALE = 0.5;

    private static final ManualClock CLOCK = new ManualClock(START);

    private static DemoWorld world;
    private static Sql sql;

    @BeforeAll
    static void start() throws InterruptedException {
        DemoOptions options =
                DemoOptions.standard().seed(SEED).days(3).scale(SCALE).withoutLiveFaults();
        world = DemoWorld.start(options, CLOCK, _ -> {});
        world.loadPast();
        world.startLive();
        sql = new Sql(world);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void trafficGoesOnWhereThePastEnded() throws Exception {
        CLOCK.advance(Duration.ofMinutes(3));
        Instant now = CLOCK.instant();
        EventType untouched = EventType.PAYMENT_SETTLED;
        long expected = new Generator(SEED, SCALE)
                .hour(untouched, HOUR).stream()
                        .filter(event -> event.ingestedAt().isBefore(now))
                        .count();
        eventually(() -> sql.rows(untouched, HOUR, NEXT), rows -> rows == expected);
        assertThat(sql.ids(untouched, HOUR, NEXT)).isEqualTo(expected);
        assertThat(new TopicReader(world.kafkaBootstrap()).delivered(untouched, HOUR, now))
                .filteredOn(event -> !event.eventTime().isBefore(HOUR))
                .hasSize((int) expected);
    }

    @Test
    void lostHourComesBackFromTheTopic() throws SQLException {
        Fault lost = inject(FaultKind.HOUR_LOST);
        assertThat(lost.from()).isBefore(HOUR.minus(Duration.ofHours(4)));
        assertThat(rows(lost)).isZero();
        assertThat(inTopic(lost)).isEqualTo(lost.rows()).isPositive();
        Healing healing = world.heal(lost);
        assertThat(rows(lost)).isEqualTo(lost.rows()).isEqualTo(healing.rows());
        assertThatThrownBy(() -> world.heal(lost)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partialHourKeepsAFifth() throws SQLException {
        Fault partial = inject(FaultKind.HOUR_PARTIAL);
        long left = rows(partial);
        assertThat((double) left / (left + partial.rows())).isBetween(0.18, 0.22);
        world.heal(partial);
        assertThat(rows(partial)).isEqualTo(left + partial.rows()).isEqualTo(inTopic(partial));
    }

    @Test
    void hourThatWasLostTwoDaysAgoIsBackfilled() throws SQLException {
        Fault backfilled = inject(FaultKind.HOUR_BACKFILLED);
        assertThat(backfilled.dataset()).isEqualTo(EventType.AD_IMPRESSION);
        assertThat(Duration.between(backfilled.from(), CLOCK.instant())).isGreaterThan(Duration.ofDays(2));
        assertThat(rows(backfilled)).isEqualTo(backfilled.rows()).isEqualTo(inTopic(backfilled));
        assertThat(sql.number("SELECT count(*) FROM events.ad_impression"
                        + " WHERE ingested_at > event_time + interval '2 days'"))
                .isEqualTo(backfilled.rows());
        assertThat(world.healings()).extracting(Healing::description).contains("Backfilled from the topic.");
        assertThat(world.inject(FaultKind.HOUR_BACKFILLED)).isEmpty();
    }

    @Test
    void resentBatchMakesDuplicatesInItsOldHour() throws Exception {
        Fault resent = inject(FaultKind.BATCH_RESENT);
        CLOCK.advance(Duration.ofSeconds(1));
        eventually(() -> rows(resent) - ids(resent), copies -> copies == resent.rows());
        assertThat(world.heal(resent).rows()).isEqualTo(resent.rows());
        assertThat(rows(resent)).isEqualTo(ids(resent));
    }

    @Test
    void burstOfNullsShowsInTheCurrentHour() throws Exception {
        Fault burst = inject(FaultKind.NULL_BURST);
        CLOCK.advance(Duration.ofSeconds(1));
        eventually(
                () -> (double) sql.withoutCountry(burst.dataset(), HOUR, NEXT) / rows(burst), share -> share >= 0.15);
        world.heal(burst);
    }

    @Test
    void stoppedProducerIsSilentUntilHealed() throws Exception {
        Fault stop = inject(FaultKind.PRODUCER_STOPPED);
        assertThat(Duration.between(stop.from(), stop.until())).isEqualTo(Duration.ofMinutes(12));
        long others = sql.rows(EventType.AD_IMPRESSION, HOUR, NEXT);
        CLOCK.advance(Duration.ofMinutes(6));
        eventually(() -> sql.rows(EventType.AD_IMPRESSION, HOUR, NEXT), rows -> rows > others + 5);
        assertThat(rows(stop)).isZero();
        world.heal(stop);
        CLOCK.advance(Duration.ofMinutes(4));
        eventually(() -> sql.rows(stop.dataset(), stop.from(), NEXT), rows -> rows > 0);
    }

    @Test
    void addedColumnIsFilledFromThenOn() throws Exception {
        Fault added = inject(FaultKind.COLUMN_ADDED);
        CLOCK.advance(Duration.ofMinutes(2));
        eventually(() -> sql.number("SELECT count(audio_quality) FROM events.playback_started"), rows -> rows > 0);
        assertThat(sql.number("SELECT count(audio_quality) FROM events.playback_started WHERE ingested_at < '"
                        + added.injectedAt() + "'"))
                .isZero();
        assertThat(world.inject(FaultKind.COLUMN_ADDED)).isEmpty();
    }

    @Test
    void comingHoursArePreparedWhileTheWorldRuns() throws SQLException {
        Instant farther = HOUR.plus(PastLoader.AHEAD).plus(Duration.ofHours(3));
        new Warehouse(world.database()).createHours(EventType.PAYMENT_SETTLED, HOUR, farther);
        assertThat(sql.number("SELECT count(*) FROM pg_inherits WHERE inhparent = 'events.payment_settled'::regclass"))
                .isEqualTo(3 * 24 + 48 + 3);
    }

    private static Fault inject(FaultKind kind) {
        return world.inject(kind).orElseThrow();
    }

    private static long rows(Fault fault) throws SQLException {
        return sql.rows(fault.dataset(), fault.from(), fault.until());
    }

    private static long ids(Fault fault) throws SQLException {
        return sql.ids(fault.dataset(), fault.from(), fault.until());
    }

    private static long inTopic(Fault fault) {
        return new TopicReader(world.kafkaBootstrap())
                .delivered(fault.dataset(), fault.from(), fault.until().plus(Generator.LONGEST_DELAY)).stream()
                        .filter(event -> fault.covers(event.eventTime()))
                        .count();
    }
}
