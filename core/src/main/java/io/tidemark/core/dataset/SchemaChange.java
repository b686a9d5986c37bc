package io.tidemark.core.dataset;

import java.time.Instant;

/**
 * One difference between two crawls of a dataset's schema.
 *
 * @param column the column that changed, or the name of a key or an index; empty for a change of order
 * @param before what it was, for example a type; empty when it was not there
 * @param after what it is; empty when it is gone
 */
public record SchemaChange(DatasetId dataset, Instant at, Kind kind, String column, String before, String after) {
    /** The changes that are told apart. */
    public enum Kind {
        COLUMN_ADDED,
        COLUMN_REMOVED,
        TYPE_CHANGED,
        NULLABILITY_CHANGED,
        ORDER_CHANGED,
        KEY_CHANGED
    }
}
