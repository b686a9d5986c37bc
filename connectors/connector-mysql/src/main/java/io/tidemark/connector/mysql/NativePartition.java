package io.tidemark.connector.mysql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partition of a table with what information_schema tells of it.
 *
 * @param by what the table is partitioned by; empty when that is not a time
 * @param bound what its values are less than, as the server writes it
 */
record NativePartition(
        TableName table,
        String name,
        Optional<RangeExpression> by,
        @Nullable String bound,
        Signal signal) {
    /** This and another of its subpartitions. */
    NativePartition and(NativePartition other) {
        return new NativePartition(table, name, by, bound, Signal.of(List.of(signal, other.signal)));
    }
}
