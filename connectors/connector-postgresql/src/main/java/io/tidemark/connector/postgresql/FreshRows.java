package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.WindowMark;
import io.tidemark.core.dataset.PartitionKey;
import java.util.Map;

/**
 * Rows that were written since a snapshot.
 *
 * @param count how many were found, those without a window included
 * @param loaded the latest time of loading, in seconds of the epoch; 0 for none
 * @param marks by the window that they lie in
 */
record FreshRows(long count, long loaded, Map<PartitionKey.Window, WindowMark> marks) {
    FreshRows {
        marks = Map.copyOf(marks);
    }
}
