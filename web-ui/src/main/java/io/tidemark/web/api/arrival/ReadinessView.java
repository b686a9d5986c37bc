package io.tidemark.web.api.arrival;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.arrival.Readiness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a window's rows are all there, and if not, when they usually are. */
@Schema(
        name = "Readiness",
        description = "Whether a window's rows are all there, and if not, when they usually are. Whether they are good"
                + " is what the status says.")
public record ReadinessView(
        @Schema(description = "It is closed, and windows of its age usually have 99 % of their rows.")
        boolean complete,

        @Schema(description = "All of it in a sentence.") String words,
        long rows,

        @Schema(description = "The rows that are usual in the end; absent without history.") @Nullable
        Double usualRows,

        @Schema(description = "Rows ÷ usual rows.") @Nullable
        Double arrived,

        @Schema(description = "The share that is usual at its age.") @Nullable
        Double usuallyArrived,

        @Schema(description = "When nine of ten windows have 99 % of their rows; absent when nobody knows.") @Nullable
        Instant completeBy,

        @Schema(description = "Its deadline.") Instant closesAt,

        @Schema(description = "How many windows the arrival curve rests on.")
        int windows) {
    static ReadinessView of(Readiness readiness) {
        return new ReadinessView(
                readiness.complete(),
                readiness.words(),
                readiness.rows(),
                readiness.usualRows(),
                readiness.arrived(),
                readiness.usuallyArrived(),
                readiness.completeBy(),
                readiness.closesAt(),
                readiness.windows());
    }
}
