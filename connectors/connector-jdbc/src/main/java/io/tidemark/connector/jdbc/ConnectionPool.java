package io.tidemark.connector.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A small pool of read-only connections. It starts with the first connection that
 * succeeds; until then each attempt goes to the server once and fails at once with the server's own words.
 */
final class ConnectionPool implements AutoCloseable {
    private static final int MOST = 4;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String name;
    private final DataSource server;
    private final List<String> whenOpened;
    private final Snapshot snapshot;
    private @Nullable HikariDataSource pool;
    private boolean closed;

    /** @param whenOpened statements for each new connection */
    ConnectionPool(String name, DataSource server, List<String> whenOpened, Snapshot snapshot) {
        this.name = name;
        this.server = server;
        this.whenOpened = whenOpened;
        this.snapshot = snapshot;
    }

    Connection connection() throws SQLException {
        return started().getConnection();
    }

    private synchronized HikariDataSource started() throws SQLException {
        if (closed) {
            throw new SQLException("The connector was closed", "08003");
        }
        if (pool == null) {
            server.getConnection().close();
            pool = new HikariDataSource(config());
        }
        return pool;
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tidemark-" + name);
        config.setDataSource(server);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setIdleTimeout(IDLE.toMillis());
        config.setMaxLifetime(LIFE.toMillis());
        config.setReadOnly(true);
        switch (snapshot) {
            case TRANSACTION -> {
                config.setAutoCommit(false);
                config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            }
            case STATEMENT -> config.setAutoCommit(true);
        }
        if (!whenOpened.isEmpty()) {
            config.setConnectionInitSql(String.join("; ", whenOpened));
        }
        return config;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
