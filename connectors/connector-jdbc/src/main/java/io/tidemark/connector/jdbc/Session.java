package io.tidemark.connector.jdbc;

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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One read-only transaction: what it reads, it reads from one snapshot; it is rolled back in the end. Where the store's
 * {@link Snapshot} is the statement, there is no transaction.
 */
public final class Session implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row of an answer. */
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** Something that talks to the store and yields nothing. */
    interface Task {
        void run() throws SQLException;
    }

    /** Something that talks to the store. */
    public interface Work<T> {
        T run() throws SQLException;
    }

    /** Work on a driver's own connection. */
    public interface DriverWork<C> {
        void run(C driver) throws SQLException;
    }

    private final Running running = new Running();
    private final Connection connection;
    private final int seconds;
    private final StoreDialect dialect;
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
            List<T> rows = new ArrayList<>();
            visit(statement, statement::executeQuery, row -> rows.add(reader.read(row)));
            return rows;
        }
    }

    /** A query in which question marks are part of names, and not parameters. */
    public <T> List<T> queryAsWritten(String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** Hands each row of an answer to a visitor and keeps none; question marks are as in {@link #queryAsWritten}. */
    void each(String sql, RowVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            visit(statement, () -> statement.executeQuery(sql), visitor);
        }
    }

    /** The same for the first rows of an answer. */
    void first(String sql, int most, RowVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(most);
            visit(statement, () -> statement.executeQuery(sql), visitor);
        }
    }

    /** The same until there are enough. */
    void until(String sql, RowVisitor visitor, BooleanSupplier enough) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            visit(statement, () -> statement.executeQuery(sql), visitor, enough);
        }
    }

    private void visit(Statement statement, Work<ResultSet> query, RowVisitor visitor) throws SQLException {
        visit(statement, query, visitor, () -> false);
    }

    private void visit(Statement statement, Work<ResultSet> query, RowVisitor visitor, BooleanSupplier enough)
            throws SQLException {
        statement.setQueryTimeout(seconds);
        statement.setFetchSize(dialect.fetchSize());
        running.begin(statement::cancel);
        try (ResultSet answer = query.run()) {
            while (!enough.getAsBoolean() && answer.next()) {
                visitor.visit(answer);
            }
        } catch (SQLException e) {
            throw running.isCancelled() ? Running.closed(e) : e;
        } finally {
            running.end();
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
        running.begin(statement::cancel);
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

    /** Runs a statement that answers nothing, for example one that sets something for this transaction. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The seconds that each statement has. */
    public int seconds() {
        return seconds;
    }

    /**
     * Has the driver do work that JDBC knows no words for, on its own connection.
     *
     * @param cancel ends it, from another thread
     */
    public <C> void withDriver(Class<C> type, DriverWork<C> cancel, DriverWork<C> work) throws SQLException {
        C driver = connection.unwrap(type);
        running.begin(() -> cancel.run(driver));
        try {
            work.run(driver);
        } finally {
            running.end();
        }
    }

    /** Has the server end what this session runs, from another thread, and lets nothing else begin. */
    void cancel() {
        running.cancel();
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

    /** Does work that may leave the transaction broken; then undoes it, and tells so. */
    boolean attemptUnless(Task work, BooleanSupplier broken) throws SQLException {
        Savepoint before = connection.setSavepoint();
        work.run();
        if (broken.getAsBoolean()) {
            connection.rollback(before);
            return false;
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        closing.run();
        running.end();
        try (connection) {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }
}
