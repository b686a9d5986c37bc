package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table without native partitions, watched by the hour. */
final class PlainTableTest {
    private final TestServer server = TestServer.get();
    private final Crawl crawl = Crawl.ofTable("plain");

    @BeforeEach
    void createTable() {
        server.execute(
                "DROP TABLE IF EXISTS plain",
                "CREATE TABLE plain (id bigint, at timestamptz) WITH (autovacuum_enabled = off)",
                "INSERT INTO plain SELECT i, timestamptz '2025-06-02 00:00+00' + i * interval '20 minutes'"
                        + " FROM generate_series(0, 8) i");
    }

    @AfterEach
    void close() {
        crawl.close();
    }

    @Test
    void anUpdateInPlaceMovesJustItsHour() {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute("UPDATE plain SET id = 99 WHERE id = 4");
        Map<PartitionKey, Observation> after = Crawl.byKey(crawl.next());
        assertThat(Crawl.at(after, 1).revision())
                .isNotEqualTo(Crawl.at(before, 1).revision());
        assertThat(Crawl.at(after, 0)).isEqualTo(Crawl.at(before, 0));
        assertThat(Crawl.at(after, 2)).isEqualTo(Crawl.at(before, 2));
    }

    @Test
    void anHourThatLostAllRowsIsMissingFromACompleteListing() {
        crawl.next();
        server.execute("DELETE FROM plain WHERE at >= '2025-06-02 02:00+00'");
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing)).containsOnlyKeys(Crawl.hour(0), Crawl.hour(1));
    }

    @Test
    void aVacuumMovesNoRevision() {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute("VACUUM (FULL, FREEZE) plain");
        PartitionListing listing = crawl.next();
        assertThat(listing.observations()).isNotEmpty();
        assertThat(Crawl.byKey(listing)).isEqualTo(before);
    }

    @Test
    void rowsAreCountedAnewWhenTheTableIsCutDifferently() {
        String cursor = crawl.next().cursor();
        try (Crawl daily = Crawl.ofTable("plain")) {
            PartitionListing listing =
                    daily.connector().partitions(daily.describe(), Partitioning.UNDIVIDED, cursor, Crawl.MIDNIGHT);
            assertThat(listing.observations()).hasSize(1);
        }
    }
}
