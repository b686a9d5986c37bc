package io.tidemark.testkit;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionState;
import org.jspecify.annotations.Nullable;

/** Sums over the windows of the last day. */
final class LastDay {
    private boolean counted;
    private long rows;
    private double judgedRows;
    private double expectedRows;
    private long duplicates;
    private long rowsWithKey;
    private int missing;
    private int late;

    void add(Partition partition, Figures figures) {
        counted |= partition.rows() != null;
        rows += partition.rowsOrZero();
        Double expected = figures.expectedRows();
        if (partition.state().isSettled() && partition.rows() != null && expected != null) {
            judgedRows += partition.rowsOrZero();
            expectedRows += expected;
        }
        duplicates += figures.duplicates();
        rowsWithKey += figures.rowsWithKey();
        missing += partition.state() == PartitionState.MISSING ? 1 : 0;
        late += partition.has(Mark.LATE) ? 1 : 0;
    }

    void add(LastDay other) {
        duplicates += other.duplicates;
        rowsWithKey += other.rowsWithKey;
        missing += other.missing;
        late += other.late;
    }

    @Nullable
    Long rows() {
        return counted ? rows : null;
    }

    @Nullable
    Double completeness() {
        return expectedRows == 0 ? null : judgedRows / expectedRows;
    }

    @Nullable
    Double duplicateRatio() {
        return rowsWithKey == 0 ? null : (double) duplicates / rowsWithKey;
    }

    int missing() {
        return missing;
    }

    int late() {
        return late;
    }
}
