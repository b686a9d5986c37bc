package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ViewsTest {
    private final TestServer server = TestServer.get();
    private final Crawl crawl = new Crawl(Crawl.view("live_sales"), Crawl.hourly("at"));

    @BeforeEach
    void createViews() {
        server.execute(
                "DROP TABLE IF EXISTS sales",
                "CREATE TABLE sales (id bigint NOT NULL, at timestamp NOT NULL)",
                "INSERT INTO sales VALUES (1, '2025-06-02 00:10'), (2, '2025-06-02 03:10')",
                "CREATE OR REPLACE VIEW live_sales AS SELECT * FROM sales");
    }

    @Test
    void aViewIsListedAndItsColumnsMayBeNull() {
        assertThat(Crawl.connector().datasets()).contains(Crawl.view("live_sales"));
        assertThat(crawl.describe().schema().columns()).hasSize(2).allMatch(column -> column.nullable());
    }

    @Test
    void aViewIsCountedByHourAndUnchangedWhileItsCountsAre() {
        assertThat(Crawl.byKey(crawl.next())).containsOnlyKeys(Crawl.hour(0), Crawl.hour(3));
        assertThat(crawl.next().observations()).isEmpty();
        server.execute("INSERT INTO sales VALUES (3, '2025-06-02 05:10')");
        assertThat(Crawl.byKey(crawl.next())).containsOnlyKeys(Crawl.hour(0), Crawl.hour(3), Crawl.hour(5));
    }

    @Test
    void aViewIsProfiled() {
        Measure.RowCount rows = new Measure.RowCount();
        assertThat(crawl.profile(Crawl.hour(3), rows).get(rows)).contains(new Tally(1));
        assertThat(Crawl.whole(Crawl.view("live_sales"))
                        .profile(PartitionKey.WHOLE, rows)
                        .get(rows))
                .contains(new Tally(2));
    }

    @Test
    void aViewWhoseTableIsGoneDoesNotHideTheOthers() {
        server.execute(
                "CREATE TABLE doomed (id int)",
                "CREATE OR REPLACE VIEW orphan AS SELECT * FROM doomed",
                "DROP TABLE doomed");
        try {
            assertThat(Crawl.connector().datasets()).contains(Crawl.view("live_sales"), Crawl.view("orphan"));
        } finally {
            server.execute("DROP VIEW orphan");
        }
    }
}
