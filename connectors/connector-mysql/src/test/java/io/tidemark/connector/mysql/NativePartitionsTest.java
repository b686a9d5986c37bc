package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NativePartitionsTest {
    private static final String BY_DAY = "TO_DAYS(at)";
    private final TestServer server = TestServer.get();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            datetime(3)|RANGE (TO_DAYS(at))|TO_DAYS('%s')
            datetime|RANGE (TO_SECONDS(at))|TO_SECONDS('%s')
            datetime|RANGE COLUMNS (at)|'%s'
            timestamp|RANGE (UNIX_TIMESTAMP(at))|UNIX_TIMESTAMP('%s 00:00:00')
            datetime|RANGE (TO_DAYS(at)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2|TO_DAYS('%s')
            """)
    void onlyTheHoursOfAPartitionThatMovedAreCounted(String type, String method, String bound) {
        create(type, method, bound);
        Crawl crawl = Crawl.ofTable("visits");
        assertThat(crawl.describe().partitionColumn()).isEqualTo("at");
        PartitionListing first = crawl.next();
        assertThat(first.complete()).isTrue();
        assertThat(Crawl.byKey(first)).containsOnlyKeys(Crawl.hour(22), Crawl.hour(24), Crawl.hour(49));
        assertThat(crawl.comesToRest()).isTrue();

        server.execute("INSERT INTO visits VALUES (9, '2025-06-03 01:00'), (10, '2025-06-03 01:10')");
        PartitionListing moved = crawl.next();
        assertThat(moved.complete()).isFalse();
        assertThat(moved.observations())
                .as("one partition, or two where the server corrected its figures of another by itself")
                .hasSizeBetween(24, 48)
                .extracting(Observation::partition)
                .containsAll(IntStream.range(24, 48).mapToObj(Crawl::hour).toList());
        assertThat(Crawl.at(moved, 24)).isEqualTo(Crawl.at(first, 24));
        assertThat(Crawl.at(moved, 25).rows()).isEqualTo(2);
        assertThat(Crawl.at(moved, 26).isEmpty()).isTrue();
        assertThat(crawl.comesToRest()).isTrue();
    }

    @Test
    void anHourThatLostAllRowsIsListedAsEmpty() {
        create("datetime", "RANGE (" + BY_DAY + ")", "TO_DAYS('%s')");
        Crawl crawl = Crawl.ofTable("visits");
        crawl.next();
        server.execute("ALTER TABLE visits TRUNCATE PARTITION d3");
        assertThat(Crawl.at(crawl.next(), 24).isEmpty()).isTrue();
    }

    @Test
    void aPartitionWithoutEndHasEverythingCounted() {
        create("datetime", "RANGE (" + BY_DAY + ")", "TO_DAYS('%s')");
        Crawl crawl = Crawl.ofTable("visits");
        crawl.next();
        server.execute("INSERT INTO visits VALUES (9, '2025-07-03 01:00')");
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing)).hasSize(4);
    }

    @Test
    void aPartitionThatIsDroppedTakesItsHoursAlong() {
        create("datetime", "RANGE (" + BY_DAY + ")", "TO_DAYS('%s')");
        Crawl crawl = Crawl.ofTable("visits");
        crawl.next();
        server.execute("ALTER TABLE visits DROP PARTITION d2");
        PartitionListing listing = crawl.next();
        assertThat(listing.complete()).isTrue();
        assertThat(Crawl.byKey(listing)).containsOnlyKeys(Crawl.hour(24), Crawl.hour(49));
    }

    @Test
    void partitionsByAnotherColumnAreTakenAsOneTable() {
        server.execute(
                "DROP TABLE IF EXISTS lists",
                "CREATE TABLE lists (id int, at datetime) PARTITION BY LIST (id) (PARTITION a VALUES IN (1, 2))",
                "INSERT INTO lists VALUES (1, '2025-06-02 01:00'), (2, '2025-06-02 02:00')");
        Crawl crawl = Crawl.ofTable("lists");
        assertThat(crawl.describe().partitionColumn()).isNull();
        assertThat(crawl.next().observations()).hasSize(2);
        server.execute("INSERT INTO lists VALUES (1, '2025-06-02 01:10')");
        assertThat(Crawl.at(crawl.next(), 1).rows()).isEqualTo(2);
    }

    private void create(String type, String method, String bound) {
        String columns = method.startsWith("RANGE COLUMNS") ? "(MAXVALUE)" : "MAXVALUE";
        server.execute(
                "DROP TABLE IF EXISTS visits",
                "CREATE TABLE visits (id int NOT NULL, at " + type + " NOT NULL) STATS_AUTO_RECALC = 0 PARTITION BY "
                        + method + " (PARTITION d2 VALUES LESS THAN (" + bound.formatted("2025-06-03")
                        + "), PARTITION d3 VALUES LESS THAN (" + bound.formatted("2025-06-04")
                        + "), PARTITION d4 VALUES LESS THAN (" + bound.formatted("2025-06-05")
                        + "), PARTITION later VALUES LESS THAN " + columns + ")",
                "INSERT INTO visits VALUES (1, '2025-06-02 22:00'), (2, '2025-06-03 00:30'), (3, '2025-06-04 01:30')");
    }
}
