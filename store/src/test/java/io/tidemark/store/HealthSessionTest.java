package io.tidemark.store;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.HealthTable;
import io.tidemark.testkit.MutableClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A query over the health schema ends in time, changes nothing, and leaves its connection as it was. */
class HealthSessionTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static EmbeddedPostgres server;
    private static DataSource postgresql;
    private static DataSource h2;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        postgresql = new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), true);
        h2 = new SingleConnectionDataSource("jdbc:h2:mem:session" + TestDatabase.H2_OPTIONS, true);
        StoreMigration.migrate(postgresql);
        StoreMigration.migrate(h2);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static TidemarkException refused(DataSource database, String sql) {
        SqlHealthQueries queries =
                new SqlHealthQueries(database, (query, kind, rows, now) -> sql, MutableClock.atNoon(), SECOND);
        try {
            queries.answer("whatever");
        } catch (TidemarkException e) {
            return e;
        }
        throw new AssertionError("it was answered: " + sql);
    }

    @Test
    void whatTakesTooLongIsStopped() {
        assertThat(refused(
                        postgresql,
                        "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b"))
                .returns(ErrorCode.TOO_SLOW, TidemarkException::code)
                .hasMessageContaining("within 1 s");
        assertThat(refused(h2, "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b"))
                .returns(ErrorCode.TOO_SLOW, TidemarkException::code)
                .hasMessageContaining("starts_at");
    }

    @Test
    void postgresqlRefusesToWrite() {
        assertThat(refused(postgresql, "with gone as (delete from rules returning 1) select count(*) from gone"))
                .hasMessageContaining("read-only");
    }

    @Test
    void theConnectionIsLeftAsItWas() throws SQLException {
        refused(h2, "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b");
        refused(postgresql, "select nonsense");
        assertThat(new JdbcTemplate(h2).queryForObject("select count(*) from system_range(1, 30000000)", Long.class))
                .as("no timeout stays")
                .isEqualTo(30_000_000);
        new JdbcTemplate(postgresql).update("update rules set name = '' where id = 'none'");
        for (DataSource database : new DataSource[] {h2, postgresql}) {
            try (Connection connection = database.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }

    @Test
    void eachTableHasItsColumnsInTheirOrder() throws SQLException {
        for (DataSource database : new DataSource[] {h2, postgresql}) {
            for (HealthTable table : HealthTable.values()) {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(HealthRows.of(table))) {
                    for (int column = 0; column < table.columns().size(); column++) {
                        assertThat(rows.getMetaData().getColumnLabel(column + 1))
                                .isEqualTo(table.columns().get(column).name());
                    }
                    assertThat(rows.getMetaData().getColumnCount())
                            .isEqualTo(table.columns().size());
                }
            }
        }
    }

    @Test
    void datasetsOfBeforeGetTheirOwnersOnce() {
        JdbcTemplate jdbc = new JdbcTemplate(h2);
        jdbc.update("delete from datasets");
        Store store = new Store(h2, new SecretCipher(new byte[SecretCipher.KEY_BYTES]), MutableClock.atNoon());
        store.datasets()
                .save(aDataset().ownedBy("payments").tagged("gold", "pii").build());
        jdbc.update("update datasets set owner = null, tags = null");
        SqlHealthQueries queries = new SqlHealthQueries(
                h2,
                (query, kind, rows, now) ->
                        "select count(*) from datasets where owner = 'payments' and tags like '%,pii,%'",
                MutableClock.atNoon(),
                SECOND);
        assertThat(queries.answer("").orElseThrow()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from datasets where owner is null", Long.class))
                .isZero();
    }
}
