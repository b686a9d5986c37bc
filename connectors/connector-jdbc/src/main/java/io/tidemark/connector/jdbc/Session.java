package io.tidemark.connector.jdbc;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One read-only transaction: what it reads, it reads from one snapshot; it is rolled back in the end. Where the store's
 * {@link Snapshot} is the statement, there is no transaction.
 */
public final class Session implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something that talks to the store. */
    public interface Work<T> {
        T run() throws SQLException;
    }

    private final Connection connection;
    private final int seconds;
    private final StoreDialect dialect;
    private @Nullable Statement running;
    private boolean cancelled;
    private Runnable closing = () -> {};

    private Session(Connection connection, int seconds, StoreDialect dialect) {
        this.connection = connection;
        this.seconds = seconds;
        this.dialect = dialect;
    }

    static Session open(ConnectionPool pool, StoreDialect dialect, Duration timeout) throws SQLException {
        Connection connection = pool.connection();
        int seconds = (int) Math.max(1, timeout.toSeconds());
        try {
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(timeout.plus(GRACE).toMillis()));
            Session session = new Session(connection, seconds, dialect);
            for (String statement : dialect.whenBegun(Duration.ofSeconds(seconds))) {
                session.execute(statement);
            }
            return session;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** All rows of an answer. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return rows(statement, statement::executeQuery, reader);
        }
    }

    /** A query that was written by {@link Relation}: question marks in it are part of names. */
    public <T> List<T> queryAsWritten(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return rows(statement, () -> statement.executeQuery(sql), reader);
        }
    }

    private <T> List<T> rows(Statement statement, Work<ResultSet> query, RowReader<T> reader) throws SQLException {
        statement.setQueryTimeout(seconds);
        statement.setFetchSize(dialect.fetchSize());
        begin(statement);
        List<T> rows = new ArrayList<>();
        try (ResultSet answer = query.run()) {
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
        } catch (SQLException e) {
            throw isCancelled() ? closed(e) : e;
        } finally {
            end();
        }
        return rows;
    }

    private synchronized void begin(Statement statement) throws SQLException {
        if (cancelled) {
            throw closed(null);
        }
        running = statement;
    }

    private synchronized void end() {
        running = null;
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private static SQLException closed(@Nullable SQLException cause) {
        return new SQLException("The connector was closed", "08003", cause);
    }

    /** Has the server end the statement that is running, from another thread, and lets no other begin. */
    synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "Not cancelled", e);
            }
        }
    }

    /** The store's names of the types of a query's columns; the query is not run. */
    public List<String> columnTypes(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData answer = statement.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= answer.getColumnCount(); i++) {
                names.add(answer.getColumnTypeName(i));
            }
            return names;
        }
    }

    /** An answer that is handed out while the store computes it; it ends with the session. */
    ResultSet stream(String sql) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.closeOnCompletion();
        statement.setQueryTimeout(seconds);
        statement.setFetchSize(dialect.fetchSize());
        begin(statement);
        return statement.executeQuery(sql);
    }

    /** Has something done when this session ends. */
    void whenClosed(Runnable action) {
        closing = action;
    }

    /** The store's own connection, for what JDBC does not know. */
    public <T> T unwrap(Class<T> type) throws SQLException {
        return connection.unwrap(type);
    }

    Set<String> columnNames(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            Set<String> names = new LinkedHashSet<>();
            for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                names.add(answer.getMetaData().getColumnName(i));
            }
            return names;
        }
    }

    /** Runs a statement that answers nothing. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does work that may fail without ending the transaction. */
    <T> T attempt(Work<T> work) throws SQLException {
        if (dialect.survivesFailures() || connection.getAutoCommit()) {
            return work.run();
        }
        Savepoint before = connection.setSavepoint();
        try {
            return work.run();
        } catch (SQLException e) {
            try {
                connection.rollback(before);
            } catch (SQLException broken) {
                e.addSuppressed(broken);
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        closing.run();
        end();
        try (connection) {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }
}
