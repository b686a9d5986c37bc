package io.tidemark.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tidemark.store.SecretCipher;
import io.tidemark.store.Store;
import io.tidemark.store.StoreMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store in a file of H2, as the product has it after an installation; deleted in the end. */
final class StoreFile implements AutoCloseable {
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final HikariDataSource database;
    private final Store store;
    private final TransactionTemplate transaction;

    StoreFile(InstantSource clock) throws IOException {
        folder = Files.createTempDirectory("tidemark-store");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        database = new HikariDataSource(config);
        StoreMigration.migrate(database);
        store = new Store(database, new SecretCipher(new byte[KEY_BYTES]), clock);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    Store store() {
        return store;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() throws IOException {
        database.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
