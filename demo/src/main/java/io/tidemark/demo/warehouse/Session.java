package io.tidemark.demo.warehouse;

import io.tidemark.demo.traffic.Column;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** One connection to the warehouse, with the few things that the loader and its faults do to hours. */
public final class Session implements AutoCloseable {

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Writes rows of any types and hours, all or none. */
    public void load(Collection<Event> events) throws SQLException {
        Map<EventType, List<Event>> byType = events.stream().collect(Collectors.groupingBy(Event::type));
        atOnce(() -> {
            for (Map.Entry<EventType, List<Event>> type : byType.entrySet()) {
                copy(type.getKey().table(), type.getValue());
            }
        });
    }

    /** Writes rows of one hour straight into its partition. */
    public void loadHour(EventType type, Instant hour, List<Event> events) throws SQLException {
        copy(new HourTable(type, hour).name(), events);
    }

    /** Deletes the hour and writes these rows in its place, in one transaction. */
    public void replaceHour(EventType type, Instant hour, List<Event> events) throws SQLException {
        String table = new HourTable(type, hour).name();
        atOnce(() -> {
            execute("DELETE FROM " + table);
            copy(table, events);
        });
    }

    /** Deletes surplus copies: of rows with the same id only the first loaded stays. */
    public long deleteCopies(EventType type, Instant hour) throws SQLException {
        String table = new HourTable(type, hour).name();
        String sql = "DELETE FROM " + table + " WHERE ctid IN (SELECT ctid FROM (SELECT ctid, row_number() OVER"
                + " (PARTITION BY event_id ORDER BY ingested_at, ctid) AS nth FROM " + table
                + ") copies WHERE nth > 1)";
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    public long count(EventType type, Instant hour) throws SQLException {
        String sql = "SELECT count(*) FROM " + type.table() + " WHERE event_time >= ? AND event_time < ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(hour));
            statement.setTimestamp(2, Timestamp.from(hour.plus(Duration.ofHours(1))));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void atOnce(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void copy(String table, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        List<Column> columns = Rows.columns(events);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(Rows.copyInto(table, columns), new StringReader(Rows.text(events, columns.size())));
        } catch (IOException e) {
            throw new SQLException("The rows for " + table + " could not be sent.", e);
        }
    }

    /** Statements that belong together. */
    private interface Work {
        void run() throws SQLException;
    }
}
