package io.tidemark.store;

import io.tidemark.core.rule.HealthSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalDouble;
import javax.sql.DataSource;

/** A connection of its own that only reads, in UTC, and is left as it was found. */
record HealthSession(Connection connection, HealthSql.Database database, Duration timeout) implements AutoCloseable {
    static HealthSession open(DataSource source, Duration timeout) throws SQLException {
        Connection connection = source.getConnection();
        try {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            connection.setAutoCommit(false);
            HealthSession session =
                    new HealthSession(connection, h2 ? HealthSql.Database.H2 : HealthSql.Database.POSTGRESQL, timeout);
            session.run(
                    switch (session.database) {
                        case H2 -> "set time zone 'UTC'";
                        case POSTGRESQL -> "set transaction read only";
                    });
            if (!h2) {
                session.run("set local time zone 'UTC'");
            }
            return session;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number that a query yields; empty where it yields nothing. */
    OptionalDouble number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(2);
            statement.setQueryTimeout((int) timeout.toSeconds());
            try (ResultSet rows = statement.executeQuery(sql)) {
                return only(rows);
            } finally {
                // H2 keeps it for the connection
                statement.setQueryTimeout(0);
            }
        }
    }

    private static OptionalDouble only(ResultSet rows) throws SQLException {
        if (rows.getMetaData().getColumnCount() != 1) {
            throw new SQLDataException("it answers with " + rows.getMetaData().getColumnCount()
                    + " columns, and one number is needed; select one");
        }
        if (!rows.next()) {
            return OptionalDouble.empty();
        }
        Object value = rows.getObject(1);
        if (rows.next()) {
            throw new SQLDataException(
                    "it answers with more than one row, and one number is needed; count or sum them");
        }
        return switch (value) {
            case null -> OptionalDouble.empty();
            case Number number -> OptionalDouble.of(number.doubleValue());
            default ->
                throw new SQLDataException("it answers with "
                        + rows.getMetaData().getColumnTypeName(1) + ", and one number is needed; count or sum");
        };
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            if (database == HealthSql.Database.H2) {
                run("set time zone local");
            }
            connection.setAutoCommit(true);
        }
    }
}
