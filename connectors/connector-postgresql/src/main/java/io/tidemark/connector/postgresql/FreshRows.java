package io.tidemark.connector.postgresql;

import io.tidemark.core.dataset.PartitionKey;
import java.util.Set;

/**
 * Rows that were written since a snapshot.
 *
 * @param count how many were found, those without a window included
 * @param windows where they lie
 */
record FreshRows(long count, Set<PartitionKey.Window> windows) {
    static final FreshRows NONE = new FreshRows(0, Set.of());

    FreshRows {
        windows = Set.copyOf(windows);
    }
}
