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
import org.jspecify.annotations.Nullable;

/** One read-only transaction: what it reads, it reads from one snapshot; it is rolled back in the end. */
public final class Session implements AutoCloseable {
    private static final int FETCH = 5_000;
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

    private Session(Connection connection, int seconds) {
        this.connection = connection;
        this.seconds = seconds;
    }

    static Session open(ConnectionPool pool, Duration timeout) throws SQLException {
        Connection connection = pool.connection();
        connection.setNetworkTimeout(
                Runnable::run, Math.toIntExact(timeout.plus(GRACE).toMillis()));
        return new Session(connection, (int) Math.max(1, timeout.toSeconds()));
    }

    /** All rows of an answer. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(seconds);
            statement.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    rows.add(reader.read(answer));
                }
            }
            return rows;
        }
    }

    /** A query that was written by {@link Relation}: question marks in it are part of names. */
    public <T> List<T> queryAsWritten(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            statement.setFetchSize(FETCH);
            List<T> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery(sql)) {
                while (answer.next()) {
                    rows.add(reader.read(answer));
                }
            }
            return rows;
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
        statement.setFetchSize(FETCH);
        return statement.executeQuery(sql);
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
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        }
    }
}
