package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That a server does no work that nobody waits for, and not too much at a time. */
@Timeout(60)
final class AbandonedWorkTest {
    private static final Measure<?> BLANKS = new Measure.BlankCount("nap");
    private static final Measure<?> KEYS = new Measure.DuplicateRows(List.of("nap"));

    private final TestServer server = TestServer.get();

    @BeforeEach
    void aTableAndAViewThatSleep() {
        server.execute(
                "CREATE TABLE IF NOT EXISTS naps AS SELECT i FROM generate_series(1, 3) i",
                "CREATE OR REPLACE VIEW sleepy AS SELECT i, pg_sleep(20 + i)::text AS nap FROM naps",
                "CREATE OR REPLACE VIEW drowsy AS SELECT i, pg_sleep(0.2)::text AS nap FROM naps");
    }

    @Test
    void anInterruptedProfileLeavesNoStatementRunning() throws InterruptedException {
        assertThat(interrupted(BLANKS).code()).isEqualTo(ErrorCode.REFUSED_FOR_NOW);
        assertThat(running("sleepy")).isZero();
    }

    @Test
    void anInterruptedStreamOfKeysLeavesNoStatementRunning() throws InterruptedException {
        assertThat(interrupted(KEYS).code()).isEqualTo(ErrorCode.REFUSED_FOR_NOW);
        assertThat(running("sleepy")).isZero();
    }

    @Test
    void aProfileThatRunsOutOfTimeLeavesNoStatementRunning() {
        for (Measure<?> measure : List.of(BLANKS, KEYS)) {
            assertThat(failure("sleepy", Duration.ofSeconds(1), measure).code()).isEqualTo(ErrorCode.TOO_SLOW);
            assertThat(running("sleepy")).isZero();
        }
    }

    @Test
    void aSourceIsAskedFewThingsAtATime() throws Exception {
        try (Crawl crawl = new Crawl(Crawl.table("drowsy"), Partitioning.UNDIVIDED);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> profiles = IntStream.range(0, 12)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> crawl.profile(List.of(PartitionKey.WHOLE), BLANKS)))
                    .toList();
            long most = 0;
            while (!profiles.stream().allMatch(Future::isDone)) {
                most = Math.max(most, running("drowsy"));
            }
            for (Future<?> profile : profiles) {
                profile.get(1, TimeUnit.SECONDS);
            }
            assertThat(most).isBetween(1L, 4L);
        }
    }

    private TidemarkException interrupted(Measure<?> measure) throws InterruptedException {
        CompletableFuture<TidemarkException> thrown = new CompletableFuture<>();
        Thread profile =
                Thread.ofVirtual().start(() -> thrown.complete(failure("sleepy", Duration.ofMinutes(1), measure)));
        while (running("sleepy") == 0) {
            Thread.onSpinWait();
        }
        profile.interrupt();
        profile.join();
        return thrown.join();
    }

    private static TidemarkException failure(String view, Duration timeout, Measure<?> measure) {
        try (Crawl crawl = new Crawl(Crawl.table(view), Partitioning.UNDIVIDED)) {
            crawl.profile(List.of(PartitionKey.WHOLE), timeout, measure);
            throw new AssertionError("The profile came to an end");
        } catch (TidemarkException e) {
            return e;
        }
    }

    /** Statements of the reader that the server runs on a view. */
    private long running(String view) {
        return server.number("SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader' AND state = 'active'"
                + " AND query LIKE '%" + view + "%' AND query NOT LIKE 'EXPLAIN%'");
    }
}
