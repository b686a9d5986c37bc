package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table with one native partition an hour. */
final class HourlyPartitionsTest {
    private final TestServer server = TestServer.get();
    private Crawl crawl = Crawl.ofTable("clicks");

    @BeforeEach
    void createTable() {
        server.execute(
                "DROP TABLE IF EXISTS clicks",
                "CREATE TABLE clicks (id bigint NOT NULL, at timestamptz NOT NULL, note text, PRIMARY KEY (id, at))"
                        + " PARTITION BY RANGE (at)",
                "CREATE TABLE clicks_00 PARTITION OF clicks FOR VALUES FROM ('2025-06-02 00:00+00') TO ('2025-06-02 01:00+00')",
                "CREATE TABLE clicks_01 PARTITION OF clicks FOR VALUES FROM ('2025-06-02 01:00+00') TO ('2025-06-02 02:00+00')",
                "CREATE TABLE clicks_02 PARTITION OF clicks FOR VALUES FROM ('2025-06-02 02:00+00') TO ('2025-06-02 03:00+00')",
                "CREATE TABLE clicks_rest PARTITION OF clicks DEFAULT",
                "INSERT INTO clicks SELECT i, timestamptz '2025-06-02 00:00+00' + i * interval '2 minutes' FROM generate_series(0, 59) i");
    }

    @AfterEach
    void close() {
        crawl.close();
    }

    @Test
    void partitionsAreHiddenBehindTheirTable() {
        assertThat(crawl.connector().datasets())
                .extracting(DatasetRef::name)
                .map(name -> name.leaf())
                .contains("clicks")
                .doesNotContain("clicks_00", "clicks_rest");
        assertThat(crawl.describe().partitionColumn()).isEqualTo("at");
        assertThat(crawl.describe().declaredKey()).containsExactly("id", "at");
    }

    @Test
    void anHourWithRowsHasASizeAndAnHourWithoutIsEmpty() {
        PartitionListing listing = crawl.next();
        Map<PartitionKey, Observation> seen = Crawl.byKey(listing);
        assertThat(listing.complete()).isTrue();
        assertThat(seen).containsOnlyKeys(Crawl.hour(0), Crawl.hour(1), Crawl.hour(2));
        assertThat(Crawl.at(seen, 0).isEmpty()).isFalse();
        assertThat(Crawl.at(seen, 0).bytes()).isPositive();
        assertThat(Crawl.at(seen, 2).isEmpty()).isTrue();
    }

    @Test
    void aCrawlReadsNoRows() {
        String scans = "SELECT pg_stat_get_numscans('clicks_00'::regclass)";
        crawl.next();
        long before = server.number(scans);
        server.execute("INSERT INTO clicks VALUES (100, '2025-06-02 00:30+00')");
        crawl.next();
        assertThat(server.number(scans)).isEqualTo(before);
    }

    @Test
    void nothingChangedIsAnsweredWithoutObservations() {
        crawl.next();
        assertThat(crawl.next().observations()).isEmpty();
    }

    @Test
    void aDeleteMovesJustItsHour() {
        movesOnly(1, "DELETE FROM clicks WHERE id = 40");
    }

    @Test
    void anUpdateInPlaceMovesJustItsHour() {
        movesOnly(0, "UPDATE clicks SET note = 'seen' WHERE id = 3");
    }

    @Test
    void aTruncatedHourIsEmpty() {
        crawl.next();
        server.execute("TRUNCATE clicks_01");
        assertThat(Crawl.at(Crawl.byKey(crawl.next()), 1).isEmpty()).isTrue();
    }

    @Test
    void aDroppedHourIsNoLongerInACompleteListing() {
        crawl.next();
        server.execute("DROP TABLE clicks_01");
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing)).doesNotContainKey(Crawl.hour(1));
    }

    @Test
    void rowsInTheDefaultPartitionAreCountedByHour() {
        crawl.next();
        server.execute("INSERT INTO clicks VALUES (1, '2025-06-02 07:10+00'), (2, '2025-06-02 07:20+00')");
        Map<PartitionKey, Observation> seen = Crawl.byKey(crawl.next());
        assertThat(Crawl.at(seen, 7).rows()).isEqualTo(2);
        assertThat(Crawl.at(seen, 0).rows()).isNull();
    }

    private void movesOnly(int hour, String change) {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute(change);
        Map<PartitionKey, Observation> after = Crawl.byKey(crawl.next());
        assertThat(after.keySet())
                .filteredOn(key -> !Objects.requireNonNull(after.get(key))
                        .revision()
                        .equals(Objects.requireNonNull(before.get(key)).revision()))
                .containsExactly(Crawl.hour(hour));
    }
}
