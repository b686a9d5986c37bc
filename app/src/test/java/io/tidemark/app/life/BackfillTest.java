package io.tidemark.app.life;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
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

/** An hour of eight days ago had too few rows; then they come. */
class BackfillTest {
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final int BACK = 200;
    private static final int ROWS = 1_000;
    private static final int FEW = 100;
    private static final PartitionKey.Window MENDED = hour(NOON.minus(Duration.ofHours(BACK)));

    @TempDir
    static Path folder;

    private static WatchedServer server;
    private static Watch watch;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = new WatchedServer(folder);
        server.execute("CREATE TABLE plays (event_id bigint NOT NULL, event_time timestamptz NOT NULL,"
                + " PRIMARY KEY (event_id, event_time)) PARTITION BY RANGE (event_time)");
        for (int back = BACK + 3; back >= BACK - 3; back--) {
            Instant from = NOON.minus(Duration.ofHours(back));
            server.execute(String.format(
                    "CREATE TABLE plays_%d PARTITION OF plays FOR VALUES FROM ('%s') TO ('%s')",
                    back, from, from.plus(Duration.ofHours(1))));
            insert(back, 0, back == BACK ? FEW : ROWS);
        }
        watch = new Watch(server.source());
        watch.store().receivers().save(aReceiver().build());
        watch.store()
                .rules()
                .save(aRule().when(Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 500))
                        .build());
    }

    @AfterAll
    static void stop() throws IOException {
        watch.close();
        server.close();
    }

    @Test
    void
            hourH200BackfilledIsFoundWithinOneCycleOtherHoursAreNotScannedIncidentClosedWithBeforeAndAfterTheBaselineUsesTheNewRevision()
                    throws Exception {
        watch.look(NOON);
        Incident opened = only();
        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.failure(MENDED)).isPresent();
        assertThat(counts()).as("the baseline before").contains((double) FEW);

        server.statements();
        insert(BACK, FEW, ROWS);
        watch.look(NOON.plus(Duration.ofMinutes(1)));

        for (String sql : reading()) {
            assertThat(server.tablesReadBy(sql)).containsExactly("plays_" + BACK);
        }
        Incident closed = only();
        assertThat(closed.id()).isEqualTo(opened.id());
        assertThat(closed.resolution()).isEqualTo(Resolution.HEALED);
        assertThat(watch.store().incidents().events(closed.id()).getLast())
                .satisfies(event -> assertThat(event.kind()).isEqualTo(IncidentEvent.Kind.RESOLVED))
                .satisfies(event -> assertThat(event.note())
                        .isEqualTo(
                                "nothing fails any more; " + MENDED.text() + " passes again: 100 before, 1,000 now"));
        assertThat(watch.store().outbox().newest(9))
                .extracting(Delivery::key)
                .containsExactly("INC-1/RESOLVED/0/hook", "INC-1/OPENED/0/hook");
        assertThat(counts()).as("the baseline after").hasSize(7).containsOnly((double) ROWS);
    }

    private static List<String> reading() throws IOException {
        List<String> reading = server.statements().stream()
                .filter(sql -> sql.contains("\"public\".\"plays\""))
                .toList();
        assertThat(reading).isNotEmpty();
        return reading;
    }

    private static Incident only() {
        List<Incident> all = watch.store().incidents().search(IncidentFilter.ALL, null, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** What baselines of later hours are made of. */
    private static List<Double> counts() {
        return watch
                .store()
                .profiles()
                .series(PLAYS, MetricId.of(MetricName.ROW_COUNT), MENDED.from().minus(Duration.ofDays(1)), NOON)
                .stream()
                .map(MetricPoint::value)
                .toList();
    }

    private static void insert(int back, int from, int until) throws SQLException {
        server.execute(String.format(
                "INSERT INTO plays SELECT %d * 10000 + i, timestamptz '%s' + i * interval '3 seconds'"
                        + " FROM generate_series(%d, %d - 1) i",
                back, NOON.minus(Duration.ofHours(back)), from, until));
    }
}
