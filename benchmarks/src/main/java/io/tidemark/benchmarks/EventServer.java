package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Source;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that tables for a benchmark are made in: an embedded one, which has no JIT, or with {@code
 * -Dserver=host:port} an installed one on this machine, whose superuser {@code postgres} needs no password. What is made
 * there lies in a database of its own, {@code tidemark_benchmark}, which is dropped in the end.
 *
 * <p>The embedded server keeps the shared buffers of a fresh installation, so that a large table lies in the operating
 * system's cache and the floor pays for its pages as it does in practice; {@code -Dbuffers=4GB} takes that away. {@code
 * -Djit=off} switches the JIT of an installed one off.
 */
final class EventServer implements AutoCloseable {
    private static final String DATABASE = "tidemark_benchmark";

    private final @Nullable EmbeddedPostgres embedded;
    private final String host;
    private final int port;

    private EventServer(@Nullable EmbeddedPostgres embedded, String host, int port) {
        this.embedded = embedded;
        this.host = host;
        this.port = port;
    }

    static EventServer start() throws IOException, SQLException {
        @Nullable String given = System.getProperty("server");
        EventServer server;
        if (given == null) {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", System.getProperty("buffers", "128MB"))
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            server = new EventServer(embedded, "127.0.0.1", embedded.getPort());
        } else {
            int colon = given.lastIndexOf(':');
            server = new EventServer(null, given.substring(0, colon), Integer.parseInt(given.substring(colon + 1)));
        }
        server.execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE);
        server.execute("postgres", "CREATE DATABASE " + DATABASE);
        server.execute("postgres", "ALTER DATABASE " + DATABASE + " SET max_parallel_workers_per_gather = 0");
        server.execute("postgres", "ALTER DATABASE " + DATABASE + " SET work_mem = '64MB'");
        server.execute("postgres", "ALTER DATABASE " + DATABASE + " SET jit = " + System.getProperty("jit", "on"));
        return server;
    }

    Connection connect() throws SQLException {
        return connect(DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, "postgres", "");
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Source source() {
        return Postgres.at(host, port, DATABASE);
    }

    /** The server's words about itself. */
    String words() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT 'PostgreSQL ' || current_setting('server_version')"
                        + " || CASE WHEN pg_jit_available() THEN ' with JIT' ELSE ' without JIT' END"
                        + " || ', shared_buffers ' || current_setting('shared_buffers')")) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Seconds that the processors worked for the sessions in the database, as far as they are open; on Linux only. */
    double cpu() throws SQLException, IOException {
        double nanos = 0;
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE datname = '" + DATABASE + "'")) {
            while (answer.next()) {
                Path stat = Path.of("/proc", answer.getString(1), "schedstat");
                nanos += Double.parseDouble(Files.readString(stat).split(" ", 2)[0]);
            }
        }
        return nanos / 1e9;
    }

    @Override
    public void close() throws IOException, SQLException {
        if (embedded != null) {
            embedded.close();
        } else {
            execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        }
    }
}
