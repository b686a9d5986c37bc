package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Source;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A week of events with twelve columns, as one table cut by the hour and as plain tables with and without an index. */
final class HourTables implements AutoCloseable {
    static final int HOURS = 168;
    static final String CUT = "by_hour";
    static final String INDEXED = "with_index";
    static final String BRIN = "with_brin";
    static final String BARE = "without_index";
    private static final String START = "timestamptz '2025-06-02 00:00+00'";
    private static final String COLUMNS = "(event_id uuid NOT NULL, at timestamptz NOT NULL, user_id bigint NOT NULL,"
            + " country text, email text, amount numeric(12,2) NOT NULL, score double precision NOT NULL,"
            + " items integer NOT NULL, is_test boolean NOT NULL, signup date, loaded timestamptz NOT NULL,"
            + " payload text NOT NULL)";

    private final EventServer server;
    private final Connection connection;
    private final int rows;

    HourTables(int rows) throws IOException, SQLException {
        this.rows = rows;
        server = EventServer.start();
        connection = server.connect();
    }

    Source source() {
        return server.source();
    }

    String words() throws SQLException {
        return server.words() + ", " + rows + " rows in " + HOURS + " hours";
    }

    /** @param tables which of the plain tables are wanted besides the one that is cut */
    void fill(List<String> tables) throws SQLException {
        execute("CREATE TABLE by_hour " + COLUMNS + " PARTITION BY RANGE (at)");
        execute("DO $$ BEGIN FOR i IN 0 .. " + (HOURS - 1)
                + " LOOP EXECUTE format('CREATE TABLE by_hour_%s PARTITION OF"
                + " by_hour FOR VALUES FROM (%L) TO (%L)', i, " + START + " + i * interval '1 hour', " + START
                + " + (i + 1) * interval '1 hour'); END LOOP; END $$");
        execute("INSERT INTO by_hour " + events("i::bigint * " + HOURS + " * 3600000 / " + rows, rows));
        for (String table : tables) {
            execute("CREATE TABLE " + table + " " + COLUMNS + " WITH (autovacuum_enabled = off)");
            execute("INSERT INTO " + table + " SELECT * FROM by_hour");
            switch (table) {
                case INDEXED -> execute("CREATE INDEX ON with_index (at)");
                case BRIN -> execute("CREATE INDEX ON with_brin USING brin (at) WITH (pages_per_range = 32)");
                default -> {}
            }
        }
        execute("VACUUM (FREEZE, ANALYZE)");
    }

    private static String events(String millis, int count) {
        return "SELECT md5(i::text)::uuid, " + START + " + (" + millis + ") * interval '1 ms', hashint4(i) & 1048575,"
                + " CASE WHEN i % 100 < 3 THEN NULL ELSE chr(65 + i % 26) || chr(65 + i % 7) END,"
                + " CASE WHEN i % 100 < 4 THEN NULL WHEN i % 100 = 4 THEN '' ELSE 'user' || (i % 100000) || '@example.org' END,"
                + " (hashint4(i) & 65535) / 100.0, (hashint4(i + 7) & 65535) / 65536.0, i % 9, i % 50 = 0,"
                + " CASE WHEN i % 10 = 0 THEN NULL ELSE date '2020-01-01' + i % 1500 END,"
                + " " + START + " + (" + millis + " + 30000) * interval '1 ms', repeat(md5(i::text), 2)"
                + " FROM generate_series(0, " + (count - 1) + ") i";
    }

    /** Adds late rows to one hour, and has the session hand in its counters. */
    void addLate(String table, int hour, int count) throws SQLException {
        execute("INSERT INTO " + table + " " + events(hour * 3_600_000L + " + i", count));
        execute("SELECT pg_stat_force_next_flush()");
        execute("SELECT 1");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How long it takes to count all rows, in seconds. */
    double count(String table) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT count(*) FROM " + table)) {
            answer.next();
            if (answer.getLong(1) < rows) {
                throw new IllegalStateException("Not all events are there: " + answer.getLong(1));
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
