package io.tidemark.app.life;

import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.DomainAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.arrival.Readiness;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionFact.Kind;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hour from 10 to 11 in a table of hours, of which those from 3 to 10 came in time: it comes late, is closed, gets
 * rows two days later, loses some and is updated in place.
 */
class AnHoursLifeTest {
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final Instant LATE = TEN.until().plus(Duration.ofMinutes(20));
    private static final Instant TWO_DAYS_LATER = TEN.until().plus(Duration.ofDays(2));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ROWS = 1_000;
    /** Statements that read rows: the measures, and the duplicates. */
    private static final int MOST_READING = 2;
    /** Statements that ask the catalog: tables, columns, keys, change signals. */
    private static final int MOST_ASKING = 4;

    @TempDir
    static Path folder;

    private static WatchedServer server;
    private static Watch watch;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = new WatchedServer(folder);
        server.execute("CREATE TABLE plays (event_id bigint NOT NULL, event_time timestamptz NOT NULL,"
                + " ingested_at timestamptz NOT NULL, country text, PRIMARY KEY (event_id, event_time))"
                + " PARTITION BY RANGE (event_time)");
        for (int hour = 3; hour <= 11; hour++) {
            server.execute(String.format(
                    "CREATE TABLE plays_%1$02d PARTITION OF plays FOR VALUES FROM ('2026-03-02 %1$02d:00+00') TO ('2026-03-02 %2$02d:00+00')",
                    hour, hour + 1));
        }
        for (int hour = 3; hour < 10; hour++) {
            insert(hour, 0, ROWS, String.format("2026-03-02 %02d:01+00", hour + 1));
        }
        watch = new Watch(server.source());
    }

    @AfterAll
    static void stop() throws IOException {
        watch.close();
        server.close();
    }

    private static void insert(int hour, int from, int until, String loaded) throws SQLException {
        server.execute(String.format(
                "INSERT INTO plays SELECT %1$d * 10000 + i, timestamptz '2026-03-02 %1$02d:00+00' + i * interval '3 seconds',"
                        + " '%2$s', 'SE' FROM generate_series(%3$d, %4$d - 1) i",
                hour, loaded, from, until));
    }

    @Test
    void anHoursLife() throws Exception {
        theFirstLookReadsAllHoursInOneStatement();
        itIsExpectedAndGoesMissing();
        itComesLateAndIsClosed();
        itGetsRowsTwoDaysLater();
        itLosesRows();
        itIsUpdatedInPlace();
        itsRevisionsAreKept();
        theCurveTellsOfTheOthers();
        itsAgeIsNotedThoughNothingChanges();
    }

    private static void theFirstLookReadsAllHoursInOneStatement() throws Exception {
        watch.look(TEN.from().plusSeconds(30));
        assertThat(reading(server.statements()))
                .as("measures and duplicates of all hours")
                .hasSizeBetween(1, MOST_READING);
        assertThat(hour()).is(PartitionState.EXPECTED).isMarked();
        assertThat(readiness().words())
                .isEqualTo(
                        "nothing has arrived yet; it closes at 11:10 UTC, and how its dataset's windows fill is still being learnt");
    }

    private static void itIsExpectedAndGoesMissing() throws Exception {
        watch.look(TEN.until().plusSeconds(330));
        assertThat(hour()).is(PartitionState.EXPECTED);
        watch.look(TEN.until().plus(Duration.ofMinutes(10)));
        assertThat(hour()).is(PartitionState.MISSING);
        assertThat(happened()).containsExactly(Kind.WENT_MISSING);
        assertThat(reading(server.statements())).as("nothing changed").isEmpty();
    }

    private static void itComesLateAndIsClosed() throws Exception {
        insert(10, 0, 600, "2026-03-02 11:18+00");
        watch.look(LATE);
        assertThat(hour()).is(PartitionState.REOPENED).hasRows(600).isMarked(Mark.LATE, Mark.REOPENED);
        assertThat(happened()).endsWith(Kind.ARRIVED, Kind.REOPENED, Kind.CAME_LATE);
        assertThat(value(MetricName.LATE_ROW_COUNT, "")).isEqualTo(600);
        assertReadOnlyTheHour(server.statements());
        watch.look(LATE.plus(MINUTE));
        assertThat(hour()).is(PartitionState.CLOSED);
        assertThat(reading(server.statements())).as("closing reads nothing").isEmpty();
    }

    private static void itGetsRowsTwoDaysLater() throws Exception {
        insert(10, 600, 640, "2026-03-04 10:50+00");
        watch.look(TWO_DAYS_LATER);
        assertThat(hour()).is(PartitionState.REOPENED).hasRows(640).isMarked(Mark.LATE, Mark.REOPENED, Mark.BACKFILLED);
        assertThat(last()).isEqualTo("BACKFILLED 600 to 640, rewritten 48 h after its end");
        assertReadOnlyTheHour(server.statements());
        watch.look(TWO_DAYS_LATER.plus(MINUTE));
        assertThat(hour()).is(PartitionState.CLOSED);
    }

    private static void itLosesRows() throws Exception {
        server.statements();
        server.execute("DELETE FROM plays WHERE event_id BETWEEN 100000 AND 100099");
        watch.look(TWO_DAYS_LATER.plus(MINUTE.multipliedBy(5)));
        assertThat(hour()).is(PartitionState.REOPENED).hasRows(540);
        assertThat(hour().marks()).contains(Mark.SHRUNK);
        assertThat(last()).isEqualTo("SHRUNK 640 to 540, lost 100 rows");
        assertReadOnlyTheHour(server.statements());
        watch.look(TWO_DAYS_LATER.plus(MINUTE.multipliedBy(6)));
        assertThat(hour()).is(PartitionState.CLOSED);
    }

    private static void itIsUpdatedInPlace() throws Exception {
        server.statements();
        server.execute("UPDATE plays SET country = NULL WHERE event_id BETWEEN 100200 AND 100209");
        watch.look(TWO_DAYS_LATER.plus(MINUTE.multipliedBy(9)));
        assertThat(hour()).is(PartitionState.REOPENED).hasRows(540);
        assertThat(last()).startsWith("BACKFILLED 540 to 540");
        assertThat(value(MetricName.NULL_COUNT, "country")).isEqualTo(10);
        assertReadOnlyTheHour(server.statements());
        watch.look(TWO_DAYS_LATER.plus(MINUTE.multipliedBy(10)));
        assertThat(hour()).is(PartitionState.CLOSED);
        List<String> quiet = server.statements();
        assertThat(reading(quiet)).as("a look that finds nothing reads nothing").isEmpty();
        assertThat(quiet).hasSizeLessThanOrEqualTo(MOST_ASKING);
    }

    private static void itsRevisionsAreKept() {
        List<Profile> revisions = watch.store().profiles().revisions(PLAYS, TEN);
        assertThat(revisions).extracting(Profile::version).containsExactly(4, 3, 2, 1);
        assertThat(revisions)
                .extracting(profile -> value(profile, MetricName.ROW_COUNT, ""))
                .containsExactly(540.0, 540.0, 640.0, 600.0);
        assertThat(revisions)
                .extracting(profile -> value(profile, MetricName.NULL_COUNT, "country"))
                .containsExactly(10.0, 0.0, 0.0, 0.0);
        assertThat(revisions).extracting(Profile::revision).doesNotHaveDuplicates();
    }

    /** Seven hours that were there in time by their load times, and the one that was watched being empty at its end. */
    private static void theCurveTellsOfTheOthers() {
        assertThat(watch.arrivals().arrival(dataset(), TEN).rowsByAge())
                .containsEntry(Duration.ofMinutes(5), 0L)
                .containsEntry(Duration.ofMinutes(10), 0L)
                .doesNotContainKey(Duration.ofMinutes(15));
        assertThat(watch.arrivals().curve(dataset())).hasValueSatisfying(curve -> {
            assertThat(curve.windows()).isEqualTo(8);
            assertThat(curve.points().getFirst().age()).isEqualTo(Duration.ofMinutes(10));
            assertThat(curve.usualAt(Duration.ofMinutes(10))).contains(1.0);
            assertThat(curve.points().getFirst().low()).isZero();
            assertThat(curve.ageOf(0.99)).contains(Duration.ofMinutes(15));
        });
        assertThat(readiness().complete()).isTrue();
    }

    private static void itsAgeIsNotedThoughNothingChanges() throws Exception {
        Instant threeDays = TEN.until().plus(Duration.ofDays(3));
        watch.look(threeDays.minus(MINUTE.multipliedBy(2)));
        watch.look(threeDays.minus(MINUTE));
        watch.look(threeDays.plus(MINUTE));
        assertThat(watch.arrivals().arrival(dataset(), TEN).rowsByAge()).containsEntry(Duration.ofDays(3), 540L);
        assertThat(reading(server.statements())).isEmpty();
    }

    /** By its own plan the server reads nothing but this hour, and all else that it is asked is of its catalog. */
    private static void assertReadOnlyTheHour(List<String> statements) throws SQLException {
        List<String> reading = reading(statements);
        assertThat(reading)
                .hasSizeBetween(1, MOST_READING)
                .allSatisfy(sql ->
                        assertThat(sql).contains("'2026-03-02 10:00:00.000000+00'", "'2026-03-02 11:00:00.000000+00'"));
        for (String sql : reading) {
            assertThat(server.tablesReadBy(sql)).containsExactly("plays_10");
        }
        assertThat(statements)
                .filteredOn(sql -> !reading.contains(sql))
                .hasSizeLessThanOrEqualTo(MOST_ASKING)
                .allSatisfy(sql -> assertThat(sql).contains("pg_"));
    }

    /** The statements that read rows. */
    private static List<String> reading(List<String> statements) {
        return statements.stream()
                .filter(sql -> sql.contains("\"public\".\"plays\""))
                .toList();
    }

    private static Partition hour() {
        return watch.store().partitions().find(PLAYS, TEN).orElseThrow();
    }

    private static Dataset dataset() {
        return watch.store().datasets().find(PLAYS).orElseThrow();
    }

    private static Readiness readiness() {
        return watch.arrivals().readiness(dataset(), hour()).orElseThrow();
    }

    private static List<Kind> happened() {
        return watch.store().partitions().facts(PLAYS, TEN).stream()
                .map(PartitionFact::kind)
                .toList();
    }

    /** What happened to it last, in words. */
    private static String last() {
        PartitionFact fact = watch.store().partitions().facts(PLAYS, TEN).getLast();
        return fact.kind() + " " + fact.rowsBefore() + " to " + fact.rowsAfter() + ", " + fact.note();
    }

    private static double value(MetricName name, String column) {
        return value(watch.store().profiles().newest(PLAYS, TEN).orElseThrow(), name, column);
    }

    private static double value(Profile profile, MetricName name, String column) {
        MetricId id = column.isEmpty() ? MetricId.of(name) : MetricId.of(name, column);
        return profile.metric(id) instanceof MetricValue.Known known ? known.value() : Double.NaN;
    }
}
