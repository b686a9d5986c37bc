package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a store hands out a few columns of many rows faster than by a cursor, for counting keys on our side. */
public interface KeyStream {
    /** Takes rows one by one. */
    interface Sink {
        /**
         * Takes a row.
         *
         * @param at the row's time in microseconds since 1970, 0 when none was asked for
         * @param key 64-bit hash of its key
         * @return whether the stream shall go on
         */
        boolean row(long at, long key);
    }

    /**
     * {@code {}} in a form whose bytes on the wire are the same exactly for equal values; null when this column cannot be
     * streamed.
     */
    @Nullable
    String comparable(Column column);

    /**
     * Streams a query's answer, in the session's transaction and within its timeout.
     *
     * @param time the type of the first column, null when all columns belong to the key
     */
    void read(Session session, String sql, @Nullable Column time, Sink sink) throws SQLException;
}
