package io.tidemark.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Two million events in 34 hours with twelve columns, made without randomness, in an embedded PostgreSQL without JIT. */
final class EventTable implements AutoCloseable {
    static final int ROWS = 2_000_000;
    static final int HOURS = 34;
    static final int DUPLICATES = ROWS / 1_000;
    private static final String START = "timestamptz '2025-06-02 00:00+00'";

    private final EmbeddedPostgres server;
    private final Connection connection;

    EventTable() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("synchronous_commit", "off")
                .start();
        connection = server.getPostgresDatabase().getConnection();
    }

    int port() {
        return server.getPort();
    }

    void fill() throws SQLException {
        execute("CREATE TABLE events (event_id uuid NOT NULL, at timestamptz NOT NULL, user_id bigint NOT NULL,"
                + " country text, email text, amount numeric(12,2) NOT NULL, score double precision NOT NULL,"
                + " items integer NOT NULL, is_test boolean NOT NULL, signup date, loaded timestamptz NOT NULL,"
                + " payload text NOT NULL)");
        execute("INSERT INTO events SELECT md5((CASE WHEN i % 1000 = 999 THEN i - 1 ELSE i END)::text)::uuid,"
                + " " + START + " + (i::bigint * " + HOURS + " * 3600000 / " + ROWS + ") * interval '1 ms',"
                + " hashint4(i) & 1048575,"
                + " CASE WHEN i % 100 < 3 THEN NULL ELSE chr(65 + i % 26) || chr(65 + i % 7) END,"
                + " CASE WHEN i % 100 < 4 THEN NULL WHEN i % 100 = 4 THEN '' ELSE 'user' || (i % 100000) || '@example.org' END,"
                + " (hashint4(i) & 65535) / 100.0, (hashint4(i + 7) & 65535) / 65536.0, i % 9, i % 50 = 0,"
                + " CASE WHEN i % 10 = 0 THEN NULL ELSE date '2020-01-01' + i % 1500 END,"
                + " " + START + " + (i::bigint * " + HOURS + " * 3600000 / " + ROWS + " + 30000) * interval '1 ms',"
                + " repeat(md5(i::text), 2) FROM generate_series(0, " + (ROWS - 1) + ") i");
        execute("VACUUM (FREEZE, ANALYZE) events");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The floor: how long it takes to count all rows, in seconds. */
    double count() throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT count(*) FROM events")) {
            answer.next();
            if (answer.getLong(1) != ROWS) {
                throw new IllegalStateException("Not all events are there: " + answer.getLong(1));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** How long a query takes to answer, in seconds; what it answers is read and thrown away. */
    double time(String sql) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                answer.getObject(1);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
    }
}
