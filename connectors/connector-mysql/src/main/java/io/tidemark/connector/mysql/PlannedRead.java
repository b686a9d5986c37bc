package io.tidemark.connector.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a plan reads a table.
 *
 * @param fits rows that fit the filter; 0 when that is not known
 * @param rows rows that are looked at
 * @param partitions how many of the table's own partitions are read
 */
record PlannedRead(long fits, long rows, long partitions) {
    /** A line of EXPLAIN. */
    static PlannedRead of(ResultSet line) throws SQLException {
        long rows = line.getLong("rows");
        @Nullable String type = line.getString("type");
        @Nullable String extra = line.getString("Extra");
        @Nullable String partitions = line.getString("partitions");
        boolean searches = "ALL".equals(type) || "index".equals(type);
        boolean filters = extra != null && extra.contains("Using where");
        return new PlannedRead(
                searches && filters ? 0 : rows,
                rows,
                partitions == null
                        ? 0
                        : partitions.chars().filter(c -> c == ',').count() + 1);
    }
}
