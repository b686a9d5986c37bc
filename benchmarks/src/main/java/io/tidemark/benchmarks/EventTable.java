package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Source;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Events with twelve columns, made without randomness: two million in 34 hours, or with {@code -Drows=10000000} ten million
 * in a week. They lie in one plain table, with {@code -Dlayout=index} in
 * one with an index on the time, or with {@code -Dlayout=hours} in one that is cut by the hour.
 */
final class EventTable implements AutoCloseable {
    static final int ROWS = Integer.getInteger("rows", 2_000_000);
    static final int HOURS = (int) Math.round(168.0 * ROWS / 10_000_000);
    static final int DUPLICATES = ROWS / 1_000;
    private static final String LAYOUT = System.getProperty("layout", "plain");
    private static final boolean CUT = LAYOUT.equals("hours");
    private static final String START = "timestamptz '2025-06-02 00:00+00'";

    private final EventServer server;
    private final Connection connection;

    EventTable() throws IOException, SQLException {
        server = EventServer.start();
        connection = server.connect();
    }

    Source source() {
        return server.source();
    }

    /** What is measured on. */
    String words() throws SQLException {
        return server.words() + ", " + ROWS + " rows in " + HOURS + " hours" + ", layout: " + LAYOUT;
    }

    /** Seconds that the server's processors worked so far. */
    double cpu() throws SQLException, IOException {
        return server.cpu();
    }

    void fill() throws SQLException {
        execute("CREATE TABLE events (event_id uuid NOT NULL, at timestamptz NOT NULL, user_id bigint NOT NULL,"
                + " country text, email text, amount numeric(12,2) NOT NULL, score double precision NOT NULL,"
                + " items integer NOT NULL, is_test boolean NOT NULL, signup date, loaded timestamptz NOT NULL,"
                + " payload text NOT NULL)" + (CUT ? " PARTITION BY RANGE (at)" : ""));
        for (int hour = 0; CUT && hour < HOURS; hour++) {
            execute("DO $$ BEGIN EXECUTE format('CREATE TABLE events_" + hour
                    + " PARTITION OF events FOR VALUES FROM (%L)"
                    + " TO (%L)', " + START + " + " + hour + " * interval '1 hour', " + START + " + " + (hour + 1)
                    + " * interval '1 hour'); END $$");
        }
        execute("INSERT INTO events SELECT md5((CASE WHEN i % 1000 = 999 THEN i - 1 ELSE i END)::text)::uuid,"
                + " " + START + " + (i::bigint * " + HOURS + " * 3600000 / " + ROWS + ") * interval '1 ms',"
                + " hashint4(i) & 1048575,"
                + " CASE WHEN i % 100 < 3 THEN NULL ELSE chr(65 + i % 26) || chr(65 + i % 7) END,"
                + " CASE WHEN i % 100 < 4 THEN NULL WHEN i % 100 = 4 THEN '' ELSE 'user' || (i % 100000) || '@example.org' END,"
                + " (hashint4(i) & 65535) / 100.0, (hashint4(i + 7) & 65535) / 65536.0, i % 9, i % 50 = 0,"
                + " CASE WHEN i % 10 = 0 THEN NULL ELSE date '2020-01-01' + i % 1500 END,"
                + " " + START + " + (i::bigint * " + HOURS + " * 3600000 / " + ROWS + " + 30000) * interval '1 ms',"
                + " repeat(md5(i::text), 2) FROM generate_series(0, " + (ROWS - 1) + ") i");
        if (LAYOUT.equals("index")) {
            execute("CREATE INDEX ON events (at)");
        }
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
