package io.tidemark.core.arrival;

import io.tidemark.core.dataset.PartitionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a window's rows are all there, as far as its state and the arrival curve tell; whether they are good is what
 * the rules say.
 *
 * @param complete whether it is closed and windows of its age usually have 99 % of their rows
 * @param rows rows now
 * @param usualRows the rows that are usual in the end, null without history
 * @param arrived rows ÷ usual rows, null without history
 * @param usuallyArrived the share that is usual at its age, null without a curve
 * @param completeBy when nine of ten windows have 99 % of their rows, but not before it closes; null when nobody knows
 * @param closesAt its deadline
 * @param windows how many windows the curve rests on, 0 without one
 * @param words all of it in a sentence
 */
public record Readiness(
        PartitionState state,
        boolean complete,
        long rows,
        @Nullable Double usualRows,
        @Nullable Double arrived,
        @Nullable Double usuallyArrived,
        @Nullable Instant completeBy,
        Instant closesAt,
        int windows,
        String words) {
    /** From this share on a window counts as complete. */
    public static final double COMPLETE = 0.99;
}
