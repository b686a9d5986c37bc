package io.tidemark.store;

import io.tidemark.testkit.Ports;
import io.tidemark.testkit.StorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2FileStoreTest extends StorageContract {
    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static DriverManagerDataSource dataSource;

    private Ports ports;

    @BeforeAll
    static void open() {
        dataSource = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("store") + ";DB_CLOSE_DELAY=-1" + TestDatabase.H2_OPTIONS);
        database = new TestDatabase(dataSource);
    }

    @AfterAll
    static void close() {
        new JdbcTemplate(dataSource).execute("shutdown");
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
