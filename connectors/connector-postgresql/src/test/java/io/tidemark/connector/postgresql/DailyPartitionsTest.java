package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table with one native partition a day, watched by the hour. */
final class DailyPartitionsTest {
    private final TestServer server = TestServer.get();
    private final Crawl crawl = Crawl.ofTable("visits");

    @BeforeEach
    void createTable() {
        server.execute(
                "DROP TABLE IF EXISTS visits",
                "CREATE TABLE visits (id bigint, at timestamp) PARTITION BY RANGE (at)",
                "CREATE TABLE visits_2 PARTITION OF visits FOR VALUES FROM ('2025-06-02') TO ('2025-06-03')",
                "CREATE TABLE visits_3 PARTITION OF visits FOR VALUES FROM ('2025-06-03') TO ('2025-06-04')",
                "INSERT INTO visits SELECT i, timestamp '2025-06-02 22:00' + i * interval '30 minutes' FROM generate_series(0, 7) i");
    }

    @AfterEach
    void close() {
        crawl.close();
    }

    @Test
    void theFirstListingCountsEveryHour() {
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing))
                .containsOnlyKeys(Crawl.hour(22), Crawl.hour(23), Crawl.hour(24), Crawl.hour(25))
                .allSatisfy((key, seen) -> assertThat(seen.rows()).isEqualTo(2));
    }

    @Test
    void onlyTheHoursOfADayThatMovedAreListed() {
        Map<PartitionKey, Observation> before = Crawl.byKey(crawl.next());
        server.execute("UPDATE visits SET id = 99 WHERE at = '2025-06-03 00:00'");
        PartitionListing listing = crawl.next();
        Map<PartitionKey, Observation> after = Crawl.byKey(listing);
        assertThat(listing.complete()).isFalse();
        assertThat(after)
                .hasSize(24)
                .containsKeys(Crawl.hour(24), Crawl.hour(47))
                .doesNotContainKey(Crawl.hour(23));
        assertThat(revision(after, 24)).isNotEqualTo(revision(before, 24));
        assertThat(revision(after, 25)).isEqualTo(revision(before, 25));
    }

    @Test
    void anHourThatLostAllRowsIsListedAsEmpty() {
        crawl.next();
        server.execute("DELETE FROM visits WHERE at >= '2025-06-03 01:00'");
        assertThat(Crawl.at(Crawl.byKey(crawl.next()), 25).isEmpty()).isTrue();
    }

    @Test
    void nothingChangedIsAnsweredWithoutObservations() {
        crawl.next();
        assertThat(crawl.next().observations()).isEmpty();
    }

    @Test
    void boundsThatCutThroughAnHourAreCountedAsAWhole() {
        server.execute(
                "CREATE TABLE visits_4 PARTITION OF visits FOR VALUES FROM ('2025-06-04') TO ('2025-06-04 10:30')",
                "INSERT INTO visits VALUES (50, '2025-06-04 10:10')");
        assertThat(Crawl.byKey(crawl.next())).hasSize(5).containsKey(Crawl.hour(58));
    }

    private static String revision(Map<PartitionKey, Observation> seen, int hour) {
        return Crawl.at(seen, hour).revision().marker();
    }
}
