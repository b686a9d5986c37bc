package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
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
    void describingAllThatWasListedTakesNoFurtherStatement() {
        server.execute("CREATE TABLE IF NOT EXISTS shown (id int)");
        Connector connector = Crawl.connector();
        long before = questions();
        connector.datasets().forEach(connector::describe);
        assertThat(questions() - before).isLessThan(25);
    }

    private long questions() {
        return server.number(
                "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'");
    }
}
