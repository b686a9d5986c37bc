package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plain table of some megabytes that rows are added to: which way they are found, and that none is lost. */
final class AddedRowsTest {
    private static final int ROWS = 40_000;
    private static final Partitioning HOW = Partitioning.TimeWindows.hourly("at", "loaded");
    private static final String ROW_OF_HOUR = "INSERT INTO added SELECT 1, timestamptz '2025-06-02 00:10+00'"
            + " + %d * interval '1 hour', timestamptz '2025-06-04 00:00+00', repeat('x', 100)";

    private final TestServer server = TestServer.get();
    private final Crawl crawl = new Crawl(Crawl.table("added"), HOW);

    /** Forty hours with a thousand rows each. */
    @BeforeEach
    void createTable() {
        server.execute(
                "DROP TABLE IF EXISTS added",
                "CREATE TABLE added (id bigint, at timestamptz, loaded timestamptz, note text)"
                        + " WITH (autovacuum_enabled = off)",
                "INSERT INTO added SELECT i, timestamptz '2025-06-02 00:00+00' + i * interval '3.6 seconds',"
                        + " timestamptz '2025-06-02 00:01+00' + i * interval '3.6 seconds', repeat('x', 100)"
                        + " FROM generate_series(0, " + (ROWS - 1) + ") i");
    }

    @AfterEach
    void close() {
        crawl.close();
    }

    @Test
    void rowsAtTheEndOfTheTableAreFoundWithoutReadingTheRest() {
        crawl.next();
        server.execute(ROW_OF_HOUR.formatted(3));
        movesOnlyWithoutACount(3);
    }

    @Test
    void otherHoursAreNotRead() {
        String cursor = listAndHandInCounters("");
        long counted = awaitRowsReadPast(ROWS - 1);
        server.execute(ROW_OF_HOUR.formatted(3));
        listAndHandInCounters(cursor);
        assertThat(awaitRowsReadPast(counted) - counted).isBetween(1L, ROWS / 3L);
    }

    @Test
    void aListingOfAddedRowsGivesTheRevisionsOfACountOfAll() {
        crawl.next();
        server.execute(ROW_OF_HOUR.formatted(3), ROW_OF_HOUR.formatted(60));
        Map<PartitionKey, Observation> some = Crawl.byKey(crawl.next());
        Map<PartitionKey, Observation> all = Crawl.byKey(listAll());
        assertThat(some).hasSize(2);
        some.forEach((key, seen) -> assertThat(seen.revision()).isEqualTo(revision(all, key)));
        assertThat(Crawl.at(some, 3).rows()).isEqualTo(1_001);
        assertThat(Crawl.at(some, 60).rows()).isEqualTo(1);
    }

    @Test
    void rowsInOldBlocksAreFoundByAnIndexOnTheTimeOfLoading() {
        server.execute("CREATE INDEX ON added (loaded)");
        makeRoomInOldBlocks();
        crawl.next();
        server.execute(ROW_OF_HOUR.formatted(3));
        movesOnlyWithoutACount(3);
    }

    @Test
    void rowsInOldBlocksAreFoundByAnIndexOnTheEventTimeAmongTheNewestWindows() {
        server.execute("CREATE INDEX ON added USING brin (at)");
        makeRoomInOldBlocks();
        crawl.next();
        server.execute(ROW_OF_HOUR.formatted(39));
        movesOnlyWithoutACount(39);
    }

    @Test
    void rowsThatNoWayFindAreCountedWithAllOthers() {
        makeRoomInOldBlocks();
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute(ROW_OF_HOUR.formatted(3));
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(moved(before, Crawl.byKey(listing))).containsExactly(Crawl.hour(3));
    }

    @Test
    void rowsOfATransactionThatWasOpenAtTheLastListingAreFound() throws SQLException {
        try (Connection writer = server.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(ROW_OF_HOUR.formatted(5));
            crawl.next();
            writer.commit();
            TestServer.flush(writer);
            writer.commit();
        }
        movesOnlyWithoutACount(5);
    }

    @Test
    void aRolledBackInsertMovesNoRevision() throws SQLException {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        try (Connection writer = server.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(ROW_OF_HOUR.formatted(5));
            writer.rollback();
            TestServer.flush(writer);
            writer.rollback();
        }
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing)).isEqualTo(before);
    }

    @Test
    void aResetOfTheStatisticsMovesNoRevision() {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute("SELECT pg_stat_reset_single_table_counters('added'::regclass)");
        assertThat(Crawl.byKey(crawl.next())).isEqualTo(before);
    }

    @Test
    void anUpdateBesidesAddedRowsIsCountedWithAllOthers() {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute(ROW_OF_HOUR.formatted(3), "UPDATE added SET note = '' WHERE id = 20000");
        assertThat(moved(before, Crawl.byKey(crawl.next()))).containsExactlyInAnyOrder(Crawl.hour(3), Crawl.hour(20));
    }

    /** A session hands in its counters at the latest when it ends. */
    private String listAndHandInCounters(String cursor) {
        try (Connector connector = server.open()) {
            return connector
                    .partitions(connector.describe(Crawl.table("added")), HOW, cursor, Crawl.MIDNIGHT)
                    .cursor();
        }
    }

    private long awaitRowsReadPast(long known) {
        long read = known;
        for (int attempt = 0; attempt < 500 && read <= known; attempt++) {
            read = server.number(
                    "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_all_tables WHERE relname = 'added'");
        }
        return read;
    }

    private void makeRoomInOldBlocks() {
        server.execute("DELETE FROM added WHERE id BETWEEN 7000 AND 7999", "VACUUM added");
    }

    private PartitionListing listAll() {
        return crawl.connector().partitions(crawl.describe(), HOW, "", Crawl.MIDNIGHT);
    }

    private void movesOnlyWithoutACount(int hour) {
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).as("a count of all hours").isFalse();
        assertThat(Crawl.byKey(listing)).containsOnlyKeys(Crawl.hour(hour));
    }

    private static List<PartitionKey> moved(
            Map<PartitionKey, Observation> before, Map<PartitionKey, Observation> after) {
        return after.keySet().stream()
                .filter(key -> !revision(after, key).equals(revision(before, key)))
                .toList();
    }

    private static Object revision(Map<PartitionKey, Observation> seen, PartitionKey key) {
        Observation one = seen.get(key);
        return one == null ? "none" : one.revision();
    }
}
