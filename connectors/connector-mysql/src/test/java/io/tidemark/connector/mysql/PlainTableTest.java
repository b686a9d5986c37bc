package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PlainTableTest {
    private final TestServer server = TestServer.get();
    private final Crawl crawl = Crawl.ofTable("plain");

    @BeforeEach
    void createTable() {
        server.execute(
                "DROP TABLE IF EXISTS plain",
                "CREATE TABLE plain (id bigint, at datetime, touched datetime) STATS_AUTO_RECALC = 0",
                "INSERT INTO plain SELECT seq, timestamp '2025-06-02 00:00:00' + INTERVAL seq * 20 MINUTE,"
                        + " '2025-06-02' FROM seq_0_to_8");
    }

    @Test
    void aTableThatDidNotMoveIsNotCounted() {
        crawl.next();
        assertThat(crawl.next())
                .isEqualTo(PartitionListing.unchanged(crawl.next().cursor()));
    }

    @Test
    void newRowsMoveJustTheirHour() {
        PartitionListing before = crawl.next();
        server.execute("INSERT INTO plain VALUES (99, '2025-06-02 01:30', NULL)");
        PartitionListing after = crawl.next();
        assertThat(Crawl.at(after, 1).rows()).isEqualTo(4);
        assertThat(Crawl.at(after, 0)).isEqualTo(Crawl.at(before, 0));
        assertThat(Crawl.at(after, 2)).isEqualTo(Crawl.at(before, 2));
    }

    @Test
    void anHourThatLostAllRowsIsMissingFromACompleteListing() {
        crawl.next();
        server.execute("DELETE FROM plain WHERE at >= '2025-06-02 02:00'");
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing)).containsOnlyKeys(Crawl.hour(0), Crawl.hour(1));
    }

    @Test
    void anUpdateInPlaceIsSeenByTheColumnOfLoading() {
        Partitioning how = Partitioning.TimeWindows.hourly("at", "touched");
        Crawl touched = new Crawl(Crawl.table("plain"), how);
        PartitionListing before = touched.next();
        server.execute(
                "INSERT INTO plain VALUES (99, '2025-06-02 05:30', NULL)",
                "UPDATE plain SET touched = '2025-06-02 09:00' WHERE id = 4");
        PartitionListing after = touched.next();
        assertThat(Crawl.at(after, 1).revision())
                .isNotEqualTo(Crawl.at(before, 1).revision());
        assertThat(Crawl.at(after, 0)).isEqualTo(Crawl.at(before, 0));
    }

    @Test
    void theWholeTellsWhenItChanged() {
        Observation whole =
                Crawl.whole(Crawl.table("plain")).next().observations().getFirst();
        assertThat(whole.partition()).isEqualTo(PartitionKey.WHOLE);
        assertThat(whole.rows()).isEqualTo(9);
        assertThat(whole.lastChange()).isNotNull();
        assertThat(whole.revision().marker()).contains(":changed:");
    }

    @Test
    void aChangeOfTheLastMinuteIsCountedAgainAndNotListedWhenNothingMoved() {
        try (Connector cautious = server.open()) {
            Partitioning how = Crawl.hourly("at");
            PartitionListing first = cautious.partitions(crawl.describe(), how, "", Crawl.MIDNIGHT);
            assertThat(Memory.parse(first.cursor()).settled()).isFalse();
            PartitionListing second = cautious.partitions(crawl.describe(), how, first.cursor(), Crawl.MIDNIGHT);
            assertThat(second).isEqualTo(PartitionListing.unchanged(first.cursor()));
        }
    }

    @Test
    void aTruncatedTableIsEmpty() {
        crawl.next();
        server.execute("TRUNCATE TABLE plain");
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(listing.observations()).isEmpty();
    }
}
