package io.tidemark.store;

import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.Ports;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A migrated database that is emptied for each test. */
final class TestDatabase {
    static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final DataSource dataSource;
    private final List<String> tables;

    TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        StoreMigration.migrate(dataSource);
        this.tables = new JdbcTemplate(dataSource)
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_name <> 'flyway_schema_history'",
                        String.class);
    }

    /** The ports over the emptied database. */
    Ports emptied() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        tables.forEach(table -> jdbc.update("delete from " + table));
        return new StorePorts(store());
    }

    Store store() {
        return new Store(dataSource, new SecretCipher(new byte[SecretCipher.KEY_BYTES]), MutableClock.atNoon());
    }

    List<String> tables() {
        return tables;
    }
}
