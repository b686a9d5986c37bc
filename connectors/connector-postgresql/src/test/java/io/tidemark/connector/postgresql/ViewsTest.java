package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Tally;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ViewsTest {
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private final TestServer server = TestServer.get();

    @BeforeEach
    void createViews() {
        server.execute(
                "DROP TABLE IF EXISTS sales CASCADE",
                "CREATE TABLE sales (id bigint, at timestamptz)",
                "INSERT INTO sales VALUES (1, '2025-06-02 00:10+00'), (2, '2025-06-02 03:10+00')",
                "CREATE VIEW live_sales AS SELECT * FROM sales",
                "CREATE MATERIALIZED VIEW kept_sales AS SELECT * FROM sales");
    }

    @Test
    void viewsAreListedAsViews() {
        try (Crawl crawl = crawl("live_sales", HOURLY)) {
            assertThat(crawl.connector().datasets()).contains(view("live_sales"), view("kept_sales"));
        }
    }

    @Test
    void aViewIsCountedByHourAndUnchangedWhileItsCountsAre() {
        try (Crawl crawl = crawl("live_sales", HOURLY)) {
            assertThat(Crawl.byKey(crawl.next())).containsOnlyKeys(Crawl.hour(0), Crawl.hour(3));
            assertThat(crawl.next().observations()).isEmpty();
            server.execute("INSERT INTO sales VALUES (3, '2025-06-02 05:10+00')");
            assertThat(Crawl.byKey(crawl.next())).containsOnlyKeys(Crawl.hour(0), Crawl.hour(3), Crawl.hour(5));
        }
    }

    @Test
    void anUndividedViewIsCounted() {
        try (Crawl crawl = crawl("live_sales", Partitioning.UNDIVIDED)) {
            assertThat(crawl.next().observations())
                    .extracting(Observation::partition, Observation::rows)
                    .containsExactly(tuple(PartitionKey.WHOLE, 2L));
        }
    }

    @Test
    void aMaterializedViewMovesWhenItIsRefreshed() {
        try (Crawl crawl = crawl("kept_sales", HOURLY)) {
            crawl.next();
            server.execute("INSERT INTO sales VALUES (3, '2025-06-02 05:10+00')");
            assertThat(crawl.next().observations()).isEmpty();
            server.execute("REFRESH MATERIALIZED VIEW kept_sales");
            assertThat(Crawl.byKey(crawl.next())).containsKey(Crawl.hour(5));
        }
    }

    @Test
    void aViewIsProfiled() {
        try (Crawl crawl = crawl("live_sales", HOURLY)) {
            assertThat(crawl.profile(List.of(Crawl.hour(3)), new Measure.RowCount())
                            .getFirst()
                            .states()
                            .get(new Measure.RowCount()))
                    .contains(new Tally(1));
        }
    }

    private static DatasetRef view(String name) {
        return new DatasetRef(DatasetName.of("public", name), DatasetKind.VIEW);
    }

    private static Crawl crawl(String name, Partitioning how) {
        return new Crawl(view(name), how);
    }
}
