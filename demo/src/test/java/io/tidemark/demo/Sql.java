package io.tidemark.demo;

import io.tidemark.demo.traffic.EventType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Questions to the real warehouse. */
record Sql(DemoWorld world) {

    long number(String sql) throws SQLException {
        try (Connection connection = world.database().getConnection();
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    long rows(EventType type, Instant from, Instant until) throws SQLException {
        return count("*", type, from, until);
    }

    long ids(EventType type, Instant from, Instant until) throws SQLException {
        return count("DISTINCT event_id", type, from, until);
    }

    long withoutCountry(EventType type, Instant from, Instant until) throws SQLException {
        return rows(type, from, until) - count("country", type, from, until);
    }

    private long count(String what, EventType type, Instant from, Instant until) throws SQLException {
        return number("SELECT count(" + what + ") FROM " + type.table() + " WHERE event_time >= '" + from
                + "' AND event_time < '" + until + "'");
    }
}
