package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What a store can tell before it computes, from its planner and its statistics and without reading rows. */
public interface Estimates {
    /** Knows nothing. */
    Estimates NONE = new Estimates() {};

    /** What a query would read; empty when the store does not tell. */
    default Optional<Estimate> of(Session session, DatasetDescription dataset, String sql) throws SQLException {
        return Optional.empty();
    }

    /** About how many different values columns have in the whole dataset; those of which nothing is known are missing. */
    default Map<String, Double> distinctValues(Session session, DatasetDescription dataset) throws SQLException {
        return Map.of();
    }

    /**
     * Whether windows are read faster one by one, each by a condition of its own, than in one pass that groups all rows:
     * where an index or the store's own partitions lead to the rows of a window. May prepare the transaction for that.
     *
     * @param together counts the rows of all windows
     * @param apart the same, window by window; the same text when there is but one
     */
    default boolean isFasterApart(Session session, String together, String apart) throws SQLException {
        return false;
    }

    /**
     * What a query would read.
     *
     * @param rows rows of the dataset that fit the query's filter
     * @param scanned rows that are read to find them
     * @param bytes bytes that are read
     * @param unpruned why all of the store's own partitions are read although the filter asks for few; empty when that
     *     is not so
     */
    record Estimate(long rows, long scanned, long bytes, String unpruned) {}
}
