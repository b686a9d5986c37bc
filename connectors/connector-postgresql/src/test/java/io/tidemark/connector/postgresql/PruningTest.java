package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before an expensive statement the server is asked what it would read, and who pays for all partitions is told so. */
final class PruningTest {
    private static final Logger LOG = Logger.getLogger("io.tidemark.connector.jdbc.Sizes");
    private static final String SIZES =
            "SELECT sum(pg_relation_size(c.oid))::bigint FROM pg_class c WHERE c.relkind = 'r' AND c.relname LIKE 'pruned_0";

    private final TestServer server = TestServer.get();
    private final Warnings warnings = new Warnings();

    @BeforeEach
    void fill() {
        LOG.addHandler(warnings);
        server.execute(
                "DROP TABLE IF EXISTS pruned",
                "CREATE TABLE pruned (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at)");
        for (int hour = 0; hour < 6; hour++) {
            server.execute("CREATE TABLE pruned_0" + hour + " PARTITION OF pruned FOR VALUES FROM ('"
                    + Crawl.hour(hour).from() + "') TO ('" + Crawl.hour(hour).until() + "')");
        }
        server.execute(
                "INSERT INTO pruned SELECT i, timestamptz '2025-06-02 00:00+00' + i * interval '1 s'"
                        + " FROM generate_series(0, 21599) i",
                "ANALYZE pruned");
    }

    @AfterEach
    void reset() {
        LOG.removeHandler(warnings);
        server.execute("ALTER ROLE reader RESET enable_partition_pruning");
    }

    @Test
    void anHourOfItsOwnPartitionIsEstimatedAtThatPartitionsBytes() {
        assertThat(estimatedBytes()).isEqualTo(server.number(SIZES + "3'"));
        assertThat(warnings.messages).isEmpty();
    }

    @Test
    void whereTheServerReadsAllPartitionsTheyArePaidForAndSomebodyIsTold() {
        server.execute("ALTER ROLE reader SET enable_partition_pruning = off");
        assertThat(estimatedBytes()).isEqualTo(server.number(SIZES + "_'"));
        assertThat(warnings.messages)
                .singleElement()
                .asString()
                .contains("all 6 partitions of public.pruned are read", "pruning");
    }

    private static long estimatedBytes() {
        List<PartitionKey> hour = List.of(Crawl.hour(3));
        try (Crawl crawl = Crawl.ofTable("pruned")) {
            return crawl.profile(hour, new Measure.RowCount(), new Measure.NullCount("id"))
                    .getFirst()
                    .cost()
                    .bytes();
        }
    }

    /** Keeps the texts of warnings. */
    private static final class Warnings extends Handler {
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().equals(Level.WARNING)) {
                messages.add(MessageFormat.format(record.getMessage(), record.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
