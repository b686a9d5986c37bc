package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CatalogTest {
    private final TestServer server = TestServer.get();

    @Test
    void databasesOfTheSystemAreLeftOut() {
        assertThat(Crawl.connector().datasets())
                .extracting(ref -> ref.name().path().getFirst())
                .isNotEmpty()
                .doesNotContain("information_schema", "mysql", "performance_schema", "sys");
    }

    @Test
    void onlyTheDatabasesThatAreNamedAreWatched() {
        server.execute(
                "CREATE DATABASE IF NOT EXISTS `Back office`",
                "CREATE TABLE IF NOT EXISTS `Back office`.`order` (id int)",
                "CREATE TABLE IF NOT EXISTS shown (id int)");
        Map<String, String> named = Map.of("databases", "Back office, mysql");
        try (Connector connector = new MysqlFactory().open(server.source("reader", named))) {
            connector.check();
            assertThat(connector.datasets())
                    .containsExactly(new DatasetRef(DatasetName.of("Back office", "order"), DatasetKind.TABLE));
        }
    }

    @Test
    void tablesWhoseNamesDifferInCaseAreTwo() {
        server.execute(
                "DROP TABLE IF EXISTS Twin, twin",
                "CREATE TABLE Twin (upper_one int)",
                "CREATE TABLE twin (lower_one int PRIMARY KEY)");
        assertThat(Crawl.connector().describe(Crawl.table("Twin")).schema().names())
                .containsExactly("upper_one");
        assertThat(Crawl.connector().describe(Crawl.table("twin")).schema().columns())
                .containsExactly(new Column("lower_one", "int(11)", ColumnType.INTEGER, false));
    }

    @Test
    void aCrawlOfTablesInWhichNothingMovedTakesAHandfulOfStatements() {
        server.execute(
                "CREATE DATABASE IF NOT EXISTS quiet",
                "CREATE OR REPLACE TABLE quiet.parts (at datetime) PARTITION BY RANGE (YEAR(at))"
                        + " (PARTITION p VALUES LESS THAN (2030))");
        for (int i = 0; i < 20; i++) {
            server.execute("CREATE OR REPLACE TABLE quiet.t" + i + " (at datetime)");
        }
        try (MysqlConnector connector = server.openSettled("quiet")) {
            Map<DatasetRef, String> cursors = new HashMap<>();
            crawl(connector, cursors);
            long before = questions();
            assertThat(crawl(connector, cursors)).isEqualTo(21).isEqualTo(cursors.size());
            assertThat(questions() - before).isLessThan(25);
        }
    }

    @Test
    void aLookSeesWhatChangedSinceTheOneBefore() {
        server.execute("CREATE DATABASE IF NOT EXISTS lively", "CREATE OR REPLACE TABLE lively.t (at datetime)");
        try (MysqlConnector connector = server.openSettled("lively")) {
            Map<DatasetRef, String> cursors = new HashMap<>();
            crawl(connector, cursors);
            server.execute("INSERT INTO lively.t VALUES ('2025-06-02 10:00')");
            assertThat(crawl(connector, cursors)).isZero();
            assertThat(crawl(connector, cursors)).isEqualTo(1);
        }
    }

    /** How many datasets did not change. */
    private static long crawl(MysqlConnector connector, Map<DatasetRef, String> cursors) {
        CrawlPass look = connector.look();
        long unchanged = 0;
        for (DatasetDescription dataset : look.datasets()) {
            String before = cursors.getOrDefault(dataset.ref(), "");
            PartitionListing listing = look.partitions(dataset, Crawl.hourly("at"), before, Crawl.MIDNIGHT);
            cursors.put(dataset.ref(), listing.cursor());
            unchanged += listing.equals(PartitionListing.unchanged(before)) ? 1 : 0;
        }
        return unchanged;
    }

    private long questions() {
        return server.number(
                "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'");
    }
}
