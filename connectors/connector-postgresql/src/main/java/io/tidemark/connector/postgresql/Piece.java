package io.tidemark.connector.postgresql;

import org.jspecify.annotations.Nullable;

/**
 * A relation that holds rows of a dataset: the table itself, or one of its partitions.
 *
 * @param depth 0 for the dataset itself, 1 for its partitions, more for theirs
 * @param bound the partition's bounds as PostgreSQL writes them, null when it is none
 * @param signal moves with every change of the rows
 * @param bytes size of the main fork; 0 only when there is no row
 */
record Piece(long oid, int depth, @Nullable String bound, String signal, long bytes) {
    String id() {
        return Long.toString(oid);
    }
}
