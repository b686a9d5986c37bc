package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionStates;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BusyTableTest {
    private static final Measure.RowCount ROWS = new Measure.RowCount();
    private static final Measure.DuplicateRows KEYS = new Measure.DuplicateRows(List.of("id"));

    @Test
    void allMeasuresOfAProfileSeeTheSameRowsWhileMoreArrive() throws InterruptedException {
        TestServer server = TestServer.get();
        server.execute("DROP TABLE IF EXISTS busy", "CREATE TABLE busy (id bigint, at timestamptz)");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                server.execute("INSERT INTO busy SELECT i, timestamptz '2025-06-02 00:00+00' + i * interval '1 ms'"
                        + " FROM generate_series(1, 2000) i");
                written.incrementAndGet();
            }
        });
        try (Crawl crawl = Crawl.ofTable("busy")) {
            while (written.get() < 10) {
                for (PartitionStates found : crawl.profile(List.of(Crawl.hour(0)), ROWS, KEYS)) {
                    States states = found.states();
                    assertThat(states.get(KEYS).orElseThrow().rowsWithKey())
                            .isEqualTo(states.get(ROWS).orElseThrow().count());
                }
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }
}
