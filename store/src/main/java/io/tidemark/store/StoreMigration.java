package io.tidemark.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the tables that this version needs. */
public final class StoreMigration {
    private StoreMigration() {}

    public static void migrate(DataSource dataSource) {
        Flyway.configure(StoreMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
