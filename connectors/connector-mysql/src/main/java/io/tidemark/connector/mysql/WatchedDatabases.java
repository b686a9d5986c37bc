package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The databases of a server that are looked at; all but the system's own when none is named. */
record WatchedDatabases(List<String> names) {
    private static final String SYSTEM = "('information_schema', 'mysql', 'performance_schema', 'sys')";

    WatchedDatabases {
        names = List.copyOf(names);
    }

    /** A condition with a question mark for each name. */
    String condition(String column) {
        String own = column + " NOT IN " + SYSTEM;
        return names.isEmpty() ? own : own + " AND " + column + " IN (?" + ", ?".repeat(names.size() - 1) + ")";
    }

    boolean include(String database) {
        return names.isEmpty() || names.contains(database);
    }

    /** Those that are named but cannot be seen. */
    Set<String> missing(Session session) throws SQLException {
        Set<String> missing = new HashSet<>(names);
        session.query("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA", row -> row.getString(1))
                .forEach(missing::remove);
        return missing;
    }
}
