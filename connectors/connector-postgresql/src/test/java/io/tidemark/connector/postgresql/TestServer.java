package io.tidemark.connector.postgresql;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The one PostgreSQL of this JVM, with a login that may only read and has to give its password. */
final class TestServer {
    static final String PASSWORD = "s3cret-Pa55word";
    private static final TestServer INSTANCE = new TestServer();

    private final EmbeddedPostgres server;

    private TestServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", "America/New_York")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute(
                "CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'",
                "GRANT pg_read_all_data TO reader",
                "CREATE ROLE stranger LOGIN PASSWORD '" + PASSWORD + "'");
        askForPasswords();
    }

    static TestServer get() {
        return INSTANCE;
    }

    /** Zonky trusts every local login; the readers have to give their password. */
    private void askForPasswords() {
        execute("""
                DO $$ DECLARE
                    rules text := pg_read_file(current_setting('hba_file'));
                    first text := 'host all reader,stranger 127.0.0.1/32 scram-sha-256' || chr(10);
                    changed oid;
                BEGIN
                    changed := lo_from_bytea(0, convert_to(first || rules, 'UTF8'));
                    PERFORM lo_export(changed, current_setting('hba_file'));
                END $$
                """, "SELECT pg_reload_conf()");
    }

    Source source() {
        return source("reader", Map.of());
    }

    Source source(String user, Map<String, String> changes) {
        Map<String, String> options = new HashMap<>(
                Map.of("host", "127.0.0.1", "port", "" + server.getPort(), "database", "postgres", "user", user));
        options.putAll(changes);
        return source(options, PASSWORD);
    }

    Source withPassword(String password) {
        return source(source().options(), password);
    }

    private static Source source(Map<String, String> options, String password) {
        return new Source(
                new SourceId("warehouse"),
                "postgresql",
                "",
                options,
                Map.of("password", new Secret(password)),
                List.of(),
                List.of(),
                Duration.ofSeconds(30),
                true,
                Origin.FILE);
    }

    Connector open() {
        return new PostgresqlFactory().open(source());
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** A connector that sweeps so many windows a crawl, at a time that a test sets. */
    Connector sweeping(int windows, InstantSource clock) {
        return PostgresqlFactory.open(source("reader", Map.of("sweep", "" + windows)), clock);
    }

    Connection connect() throws SQLException {
        Connection connection = server.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        }
        return connection;
    }

    /** Runs statements in one session and has it hand in its change counters. */
    void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            flush(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a query for one number. */
    long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void flush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_force_next_flush()");
        }
    }
}
