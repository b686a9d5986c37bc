package io.tidemark.app.life;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.RuleBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules on sizes, completeness and loads, through the PostgreSQL connector, against the same figure in plain SQL. Hours have
 * random numbers of rows; one is half empty, and one was loaded again hours later.
 */
class LoadRulesOracleTest {
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final Instant NOON = Instant.parse("2026-03-02T12:20:00Z");
    private static final int FIRST = 2;
    private static final int LAST = 9;

    @TempDir
    static Path folder;

    private static WatchedServer server;
    private static Watch watch;

    @BeforeAll
    static void plantFaults() throws IOException, SQLException {
        server = new WatchedServer(folder);
        server.execute("CREATE TABLE plays (event_id bigint NOT NULL, event_time timestamptz NOT NULL,"
                + " ingested_at timestamptz NOT NULL, note text) PARTITION BY RANGE (event_time)");
        Random random = new Random(20_261_124);
        for (int hour = FIRST; hour <= LAST; hour++) {
            server.execute(String.format(
                    "CREATE TABLE plays_%1$02d PARTITION OF plays FOR VALUES FROM ('2026-03-02 %1$02d:00+00') TO ('2026-03-02 %2$02d:00+00')",
                    hour, hour + 1));
            int rows = hour == 5 ? 500 : 1_000 + random.nextInt(200);
            insert(hour, 0, rows, random.nextInt(9) + 1);
        }
        insert(6, 5_000, 5_040, 150);
        watch = new Watch(server.source());
        save(RuleType.SIZE_BYTES, aRule());
        save(RuleType.PARTITION_COMPLETENESS, aRule().with("expected", "1000"));
        save(RuleType.RELOAD_LAG, aRule());
        save(RuleType.UPDATE_CADENCE, aRule());
        watch.look(NOON);
        watch.look(NOON.plusSeconds(1_200));
    }

    private static void save(RuleType type, RuleBuilder rule) {
        watch.store()
                .rules()
                .save(rule.withId(type.text())
                        .ofType(type)
                        .on(PLAYS.value())
                        .when(Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 0))
                        .build());
    }

    /** Rows of an hour that were loaded so many minutes after its end. */
    private static void insert(int hour, int from, int until, int minutes) throws SQLException {
        server.execute(String.format(
                "INSERT INTO plays SELECT %1$d * 10000 + i, timestamptz '2026-03-02 %1$02d:00+00' + (i %% 3600) * interval '1 second',"
                        + " timestamptz '2026-03-02 %1$02d:00+00' + interval '1 hour' + %4$d * interval '1 minute', repeat('x', i %% 90)"
                        + " FROM generate_series(%2$d, %3$d - 1) i",
                hour, from, until, minutes));
    }

    @AfterAll
    static void stop() throws IOException {
        watch.close();
        server.close();
    }

    private static PartitionKey hour(int hour) {
        Instant from = Instant.parse("2026-03-02T00:00:00Z").plusSeconds(3_600L * hour);
        return new PartitionKey.Window(from, from.plusSeconds(3_600));
    }

    private static double observed(RuleType type, PartitionKey key) {
        List<Verdict> found = watch.store().verdicts().ofPartition(PLAYS, key).stream()
                .filter(verdict -> verdict.type() == type)
                .toList();
        assertThat(found).as(type + " on " + key).hasSize(1);
        return switch (found.getFirst().outcome()) {
            case Outcome.Violated violated -> violated.observed();
            case Outcome.Passed passed -> passed.observed();
            case Outcome.Skipped skipped -> throw new AssertionError(skipped.why());
            case Outcome.Failed failed ->
                throw new AssertionError(failed.failure().message());
        };
    }

    private static void eachHour(RuleType type, String sql, double off) throws SQLException {
        for (int hour = FIRST; hour <= LAST; hour++) {
            double expected = server.number(sql.replace("{hour}", String.format("%02d", hour)));
            assertThat(observed(type, hour(hour))).as(type + " " + hour).isCloseTo(expected, within(off));
        }
    }

    @Test
    void theSizeOfAPartitionIsThatOfItsTable() throws SQLException {
        eachHour(RuleType.SIZE_BYTES, "SELECT pg_relation_size('plays_{hour}')", 0);
    }

    @Test
    void completenessIsRowsOfThoseExpected() throws SQLException {
        eachHour(RuleType.PARTITION_COMPLETENESS, "SELECT count(*) / 1000.0 FROM plays_{hour}", 1e-9);
        assertThat(observed(RuleType.PARTITION_COMPLETENESS, hour(5))).isEqualTo(0.5);
    }

    @Test
    void reloadLagIsFromTheEndOfTheHourToItsLastLoad() throws SQLException {
        eachHour(
                RuleType.RELOAD_LAG,
                "SELECT extract(epoch FROM max(ingested_at) - timestamptz '2026-03-02 {hour}:00+00' - interval '1 hour')"
                        + " FROM plays_{hour}",
                1e-3);
        assertThat(observed(RuleType.RELOAD_LAG, hour(6))).isEqualTo(9_000);
    }

    @Test
    void cadenceIsTheTimeSinceTheLastLoadInUsualIntervals() throws SQLException {
        Verdict verdict = watch.store().verdicts().ofPartition(PLAYS, PartitionKey.WHOLE).stream()
                .filter(one -> one.type() == RuleType.UPDATE_CADENCE)
                .findFirst()
                .orElseThrow();
        String loads = Stream.iterate(FIRST, hour -> hour <= LAST, hour -> hour + 1)
                .map(hour -> String.format("SELECT max(ingested_at) AS at FROM plays_%02d", hour))
                .reduce((one, other) -> one + " UNION " + other)
                .orElseThrow();
        double expected = server.number("SELECT extract(epoch FROM timestamptz '" + verdict.judgedAt()
                + "' - max(at)) / percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) FROM (SELECT at, extract(epoch FROM at"
                + " - lag(at) OVER (ORDER BY at)) AS gap FROM (" + loads + ") loads) gaps");
        assertThat(observed(RuleType.UPDATE_CADENCE, PartitionKey.WHOLE)).isCloseTo(expected, within(1e-6));
    }
}
