package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Series that were stored before they lay side by side are the same afterwards. */
class MetricRowsMigrationTest {
    private static final DatasetId ORDERS = new DatasetId("shop:orders");
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-22T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void ofH2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:before-rows;DB_CLOSE_DELAY=-1" + TestDatabase.H2_OPTIONS);
        keepsSeries(h2);
    }

    @Test
    void ofPostgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            keepsSeries(server.getPostgresDatabase());
        }
    }

    private static void keepsSeries(DataSource database) {
        Flyway.configure(StoreMigration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("20?")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update(
                "insert into metric_series (id, dataset_id, metric, column_name) values (1, 'shop:orders', 'row_count', ''),"
                        + " (2, 'shop:orders', 'min', 'amount'), (3, 'shop:orders', 'max', 'amount'), (4, 'shop:orders', 'mean', 'amount'),"
                        + " (5, 'shop:refunds', 'row_count', '')");
        jdbc.update("insert into metric_points (series_id, from_time, until_time, key_text, val) values"
                + " (1, '2026-11-22 10:00:00+00', '2026-11-22 11:00:00+00', 'ten', 3),"
                + " (1, '2026-11-22 11:00:00+00', '2026-11-22 12:00:00+00', 'eleven', 4),"
                + " (2, '2026-11-22 10:00:00+00', '2026-11-22 11:00:00+00', 'ten', 0.5),"
                + " (3, '2026-11-22 11:00:00+00', '2026-11-22 12:00:00+00', 'eleven', 9),"
                + " (4, '2026-11-22 11:00:00+00', '2026-11-22 12:00:00+00', 'eleven', null),"
                + " (5, '1970-01-01 00:00:00+00', null, 'whole', 7)");
        StoreMigration.migrate(database);
        Profiles profiles = new TestDatabase(database).store().profiles();
        PartitionKey.Window ten = new PartitionKey.Window(TEN, ELEVEN);
        PartitionKey.Window eleven = new PartitionKey.Window(ELEVEN, NOON);
        MetricId mean = MetricId.of(MetricName.MEAN, "amount");
        assertThat(profiles.series(ORDERS, MetricId.of(MetricName.ROW_COUNT), TEN, NOON))
                .containsExactly(new MetricPoint(ten, 3), new MetricPoint(eleven, 4));
        assertThat(profiles.series(ORDERS, MetricId.of(MetricName.MIN, "amount"), TEN, NOON))
                .containsExactly(new MetricPoint(ten, 0.5));
        assertThat(profiles.series(ORDERS, MetricId.of(MetricName.MAX, "amount"), TEN, NOON))
                .containsExactly(new MetricPoint(eleven, 9));
        assertThat(profiles.series(ORDERS, mean, TEN, NOON)).isEmpty();
        assertThat(profiles.metrics(ORDERS)).hasSize(4).contains(mean);
        assertThat(profiles.metrics(new DatasetId("shop:refunds"))).containsExactly(MetricId.of(MetricName.ROW_COUNT));
    }
}
