package io.tidemark.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Very many empty tables in an embedded PostgreSQL; two of fifty columns are an id and an event time. */
final class TableFarm implements AutoCloseable {
    private static final int COLUMNS = 50;
    private static final int TABLES_A_TRANSACTION = 500;

    private final EmbeddedPostgres server;

    TableFarm() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off")
                .setServerConfig("max_locks_per_transaction", "2000")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .start();
    }

    int port() {
        return server.getPort();
    }

    void plant(int tables) throws SQLException {
        StringBuilder columns = new StringBuilder("id bigint NOT NULL, event_time timestamptz NOT NULL");
        for (int column = 2; column < COLUMNS; column++) {
            columns.append(", column_").append(column).append(column % 3 == 0 ? " text" : " numeric(12,2)");
        }
        for (int first = 0; first < tables; first += TABLES_A_TRANSACTION) {
            execute("DO $$ BEGIN FOR i IN " + first + " .. " + (Math.min(tables, first + TABLES_A_TRANSACTION) - 1)
                    + " LOOP EXECUTE format('CREATE TABLE table_%s (" + columns + ")', i); END LOOP; END $$");
        }
        execute("VACUUM ANALYZE pg_attribute");
        execute("VACUUM ANALYZE pg_class");
    }

    /** Adds rows to one of the tables in the hour before the current one. */
    void change(int table, int rows) throws SQLException {
        execute("INSERT INTO table_" + table
                + " (id, event_time) SELECT i, date_trunc('hour', now()) - interval '9 minutes'"
                + " FROM generate_series(1, " + rows + ") i");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
