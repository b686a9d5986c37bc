package io.tidemark.demo.warehouse;

import io.tidemark.demo.traffic.EventType;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** The music service's PostgreSQL: event tables partitioned by the hour, a view and a reference table. */
public final class Warehouse {

    private final DataSource database;

    public Warehouse(DataSource database) {
        this.database = database;
    }

    public Session open() throws SQLException {
        return new Session(database.getConnection());
    }

    /** Creates the reader's role and all tables except the hours. */
    public void create() throws SQLException {
        try (Session session = open()) {
            for (String statement : Schema.statements()) {
                session.execute(statement);
            }
        }
    }

    /** Creates the partitions of [from, until) that don't exist yet. */
    public void createHours(EventType type, Instant from, Instant until) throws SQLException {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET client_min_messages = warning");
            for (Instant hour = from; hour.isBefore(until); hour = hour.plus(Duration.ofHours(1))) {
                statement.addBatch(new HourTable(type, hour).create());
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    public void analyze(EventType type) throws SQLException {
        try (Session session = open()) {
            session.execute("ANALYZE " + type.table());
        }
    }

    public void addColumn(EventType type, String name, String sqlType) throws SQLException {
        try (Session session = open()) {
            session.execute("ALTER TABLE " + type.table() + " ADD COLUMN IF NOT EXISTS " + name + " " + sqlType);
        }
    }
}
