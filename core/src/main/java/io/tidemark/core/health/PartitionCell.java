package io.tidemark.core.health;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.rule.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the heat map.
 *
 * @param rows null when it was never counted
 * @param expectedRows what is usual, null without history
 * @param lowRows the fewest that are still usual, null where nothing says so
 * @param duplicateRatio duplicate rows ÷ rows with a key, null when unknown
 * @param lateRatio late rows ÷ rows, null when unknown
 * @param worst the gravest open incident in which it still fails, null when there is none
 */
public record PartitionCell(
        PartitionKey.Window window,
        PartitionState state,
        @Nullable Long rows,
        @Nullable Double expectedRows,
        @Nullable Double lowRows,
        @Nullable Double duplicateRatio,
        @Nullable Double lateRatio,
        Set<Mark> marks,
        int version,
        @Nullable Severity worst) {
    public PartitionCell {
        marks = Set.copyOf(marks);
    }

    /** Rows ÷ expected rows, null when either is unknown. */
    public @Nullable Double completeness() {
        return rows == null || expectedRows == null || expectedRows == 0 ? null : rows / expectedRows;
    }

    /** Whether it has fewer rows than usual by more than usual. */
    public boolean isShort() {
        return rows != null && lowRows != null && rows < lowRows;
    }
}
