package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.BulkCrawl;
import io.tidemark.connector.Connector;
import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Partitioning;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One look at the whole database. */
final class BulkCrawlTest {
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", null);

    private final TestServer server = TestServer.get();

    @BeforeEach
    void createTables() {
        server.execute(
                "DROP TABLE IF EXISTS bulk_plain, bulk_cut CASCADE",
                "CREATE TABLE bulk_plain (id bigint PRIMARY KEY, at timestamptz)",
                "CREATE TABLE bulk_cut (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at)",
                "CREATE TABLE bulk_cut_0 PARTITION OF bulk_cut FOR VALUES FROM ('2025-06-02 00:00+00') TO ('2025-06-02 01:00+00')",
                "CREATE VIEW bulk_view AS SELECT * FROM bulk_plain",
                "INSERT INTO bulk_plain VALUES (1, '2025-06-02 03:00+00')",
                "INSERT INTO bulk_cut VALUES (1, '2025-06-02 00:30+00')");
    }

    @Test
    void aLookTellsTheSameAsQuestionsOneByOne() {
        try (Connector connector = server.open()) {
            CrawlPass look = ((BulkCrawl) connector).look();
            assertThat(look.datasets())
                    .extracting(DatasetDescription::ref)
                    .containsExactlyElementsOf(connector.datasets());
            for (String name : new String[] {"bulk_plain", "bulk_cut"}) {
                DatasetDescription described = described(look, name);
                assertThat(described).isEqualTo(connector.describe(described.ref()));
                PartitionListing one = connector.partitions(described, HOURLY, "", Crawl.MIDNIGHT);
                PartitionListing bulk = look.partitions(described, HOURLY, "", Crawl.MIDNIGHT);
                assertThat(bulk.observations()).isNotEmpty().isEqualTo(one.observations());
            }
        }
    }

    @Test
    void aDatasetThatDidNotMoveIsAnsweredWithoutTheServer() {
        CrawlPass look;
        PartitionListing first;
        try (Connector connector = server.open()) {
            first = ((BulkCrawl) connector).look().partitions(plain(connector), HOURLY, "", Crawl.MIDNIGHT);
            look = ((BulkCrawl) connector).look();
        }
        assertThat(look.partitions(described(look, "bulk_plain"), HOURLY, first.cursor(), Crawl.MIDNIGHT))
                .isEqualTo(PartitionListing.unchanged(first.cursor()));
    }

    @Test
    void aLockedTableKeepsNobodyWaiting() throws SQLException {
        try (Connector connector = server.open();
                Connection writer = server.connect();
                Statement statement = writer.createStatement()) {
            DatasetDescription cut = described(((BulkCrawl) connector).look(), "bulk_cut");
            writer.setAutoCommit(false);
            statement.execute("LOCK TABLE bulk_plain IN ACCESS EXCLUSIVE MODE");
            CrawlPass look = ((BulkCrawl) connector).look();
            writer.rollback();
            assertThat(look.partitions(cut, HOURLY, "", Crawl.MIDNIGHT).observations())
                    .hasSize(1);
            assertThat(look.partitions(described(look, "bulk_plain"), HOURLY, "", Crawl.MIDNIGHT)
                            .observations())
                    .hasSize(1);
        }
    }

    private static DatasetDescription plain(Connector connector) {
        return connector.describe(Crawl.table("bulk_plain"));
    }

    private static DatasetDescription described(CrawlPass look, String name) {
        return look.datasets().stream()
                .filter(dataset -> dataset.ref().name().leaf().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
