package io.tidemark.store;

import io.tidemark.testkit.Ports;
import io.tidemark.testkit.StorageContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PostgresStoreTest extends StorageContract {
    private static EmbeddedPostgres server;
    private static TestDatabase database;

    private Ports ports;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        database = new TestDatabase(new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), true));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        ports = database.emptied();
    }

    @Override
    protected Ports ports() {
        return ports;
    }
}
