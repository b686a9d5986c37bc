package io.tidemark.store;

import io.tidemark.testkit.Ports;
import io.tidemark.testkit.StorageContract;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2MemoryStoreTest extends StorageContract {
    private static final TestDatabase DATABASE = new TestDatabase(
            new DriverManagerDataSource("jdbc:h2:mem:store;DB_CLOSE_DELAY=-1" + TestDatabase.H2_OPTIONS));

    private final Ports ports = DATABASE.emptied();

    @Override
    protected Ports ports() {
        return ports;
    }
}
