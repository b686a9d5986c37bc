package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetKind;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Lets several statements read a table as of one moment. Views, tables without time travel and tables that another account
 * shares are read as they are when each statement starts: then every metric fits its own denominator, but rows that
 * arrive in between are seen by some statements only.
 */
final class TimeTravel {
    private static final String NOW = "SELECT TO_CHAR(CURRENT_TIMESTAMP(), 'YYYY-MM-DD\"T\"HH24:MI:SS.FF3TZH:TZM')";

    private TimeTravel() {}

    /** What stands after the table's name to read it as of now; empty where it cannot be read so. */
    static String asOf(Session session, DatasetRef dataset) throws SQLException {
        if (dataset.kind() == DatasetKind.VIEW) {
            return "";
        }
        Optional<ShownDataset> shown = new Catalog(session).named(dataset);
        if (shown.filter(ShownDataset::travels).isEmpty()) {
            return "";
        }
        String now = session.query(NOW, row -> row.getString(1)).getFirst();
        String asOf = "AT(TIMESTAMP => CAST('" + now + "' AS TIMESTAMP_TZ))";
        return isAllowed(session, dataset, asOf) ? asOf : "";
    }

    /** Tries it with an answer of no rows, for which nothing is read. */
    private static boolean isAllowed(Session session, DatasetRef dataset, String asOf) throws SQLException {
        String name = ShowScope.quoted(dataset.name().path());
        try {
            return session.query("SELECT 1 FROM " + name + " " + asOf + " LIMIT 0", row -> row.getInt(1))
                    .isEmpty();
        } catch (SQLException e) {
            if (SnowflakeErrors.isOfServer(e)) {
                throw e;
            }
            return false;
        }
    }
}
