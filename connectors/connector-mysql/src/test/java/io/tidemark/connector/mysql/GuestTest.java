package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A profile is a guest on the server: it reads one snapshot, writes nothing, and leaves when it shall. */
final class GuestTest {
    private static final TestServer SERVER = TestServer.get();
    private static final Measure<?> NAP = new Measure.BlankCount("nap");

    @BeforeAll
    static void createView() {
        SERVER.execute("CREATE OR REPLACE VIEW slow AS SELECT CONCAT(SLEEP(20 + seq), '') AS nap FROM seq_1_to_3");
    }

    @Test
    void aStatementThatRunsTooLongIsEndedOnTheServer() {
        Crawl slow = Crawl.whole(Crawl.view("slow"));
        TidemarkException thrown = catchThrowableOfType(
                TidemarkException.class, () -> slow.profile(PartitionKey.WHOLE, Duration.ofSeconds(1), NAP));
        assertThat(thrown.code()).isEqualTo(ErrorCode.TOO_SLOW);
        SERVER.awaitRunning("nap", 0);
    }

    @Test
    void theServerItselfKnowsTheTimeout() {
        SERVER.execute(
                "CREATE OR REPLACE FUNCTION time_left() RETURNS double NOT DETERMINISTIC RETURN @@max_statement_time",
                "CREATE OR REPLACE VIEW timeouts AS SELECT time_left() AS seconds");
        Measure.NumberStats seconds = new Measure.NumberStats("seconds");
        States states = Crawl.whole(Crawl.view("timeouts")).profile(PartitionKey.WHOLE, Duration.ofSeconds(7), seconds);
        assertThat(states.get(seconds)).map(NumberSummary::max).contains(7.0);
    }

    @Test
    void aConnectorThatIsClosedEndsItsStatements() throws InterruptedException {
        Connector connector = SERVER.open();
        DatasetDescription slow = connector.describe(Crawl.view("slow"));
        AtomicReference<TidemarkException> thrown = new AtomicReference<>();
        Thread profile = Thread.ofPlatform()
                .start(() -> thrown.set(catchThrowableOfType(
                        TidemarkException.class, () -> ((Pushdown) connector).compute(request(slow, NAP)))));
        SERVER.awaitRunning("nap", 1);
        connector.close();
        SERVER.awaitRunning("nap", 0);
        profile.join();
        assertThat(thrown.get())
                .hasMessageContaining("closed")
                .extracting(TidemarkException::code)
                .isEqualTo(ErrorCode.UNREACHABLE);
    }

    private static ProfileRequest request(DatasetDescription dataset, Measure<?> measure) {
        return new ProfileRequest(
                dataset, Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE), Set.of(measure), Duration.ofSeconds(60));
    }

    @Test
    void nothingIsWrittenEvenByAViewThatWould() {
        SERVER.execute(
                "DROP TABLE IF EXISTS marks",
                "CREATE TABLE marks (id int)",
                "CREATE OR REPLACE FUNCTION leave_mark() RETURNS int MODIFIES SQL DATA"
                        + " BEGIN INSERT INTO marks VALUES (1); RETURN 1; END",
                "CREATE OR REPLACE VIEW marking AS SELECT leave_mark() AS mark");
        DatasetDescription marking = new DatasetDescription(
                Crawl.view("marking"), Schema.of(new Column("mark", "int", ColumnType.INTEGER, true)), null, List.of());
        States states = ((Pushdown) Crawl.connector())
                .compute(request(marking, new Measure.NumberStats("mark")))
                .getFirst()
                .states();
        assertThat(states.failures().values()).extracting(Failure::code).containsExactly(ErrorCode.PERMISSION_DENIED);
        assertThat(SERVER.number("SELECT COUNT(*) FROM shop.marks")).isZero();
    }

    @Test
    void allMeasuresOfAProfileSeeTheSameRowsWhileMoreArrive() throws InterruptedException {
        SERVER.execute("DROP TABLE IF EXISTS busy", "CREATE TABLE busy (id bigint, at timestamp NULL)");
        Measure.RowCount rows = new Measure.RowCount();
        Measure.DuplicateRows keys = new Measure.DuplicateRows(List.of("id"));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                SERVER.execute("INSERT INTO busy SELECT seq, '2025-06-02 00:30' FROM seq_1_to_2000");
                written.incrementAndGet();
            }
        });
        try {
            Crawl crawl = Crawl.ofTable("busy");
            while (written.get() < 6) {
                States states = crawl.profile(Crawl.hour(0), rows, keys);
                assertThat(states.get(keys).orElseThrow().rowsWithKey())
                        .isEqualTo(states.get(rows).orElseThrow().count());
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }
}
