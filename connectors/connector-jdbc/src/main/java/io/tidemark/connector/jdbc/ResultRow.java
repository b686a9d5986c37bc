package io.tidemark.connector.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row as a cursor reads it.
 *
 * @param hashes what the server made of the values; null for no value, or where it has no hash for such a column
 * @param time which places the row in a window; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reader, which keeps it while it looks at the row
record ResultRow(
        @Nullable Object[] values,
        @Nullable Long[] hashes,
        @Nullable Instant time) {
    static final ResultRow NONE = new ResultRow(new Object[0], new Long[0], null);
}
