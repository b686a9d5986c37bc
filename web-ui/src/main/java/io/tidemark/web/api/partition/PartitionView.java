package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One partition as it stands. */
@Schema(name = "Partition", description = "One partition as it stands.")
record PartitionView(
        String key,

        @Schema(description = "Start of its window; absent when it is none.") @Nullable
        Instant from,

        @Schema(description = "End of its window, excluded.") @Nullable
        Instant until,

        PartitionState state,
        @Schema(description = "What it went through.") List<Mark> marks,
        @Nullable Long rows,
        @Nullable Long bytes,

        @Schema(description = "What is usual; absent without history.") @Nullable
        Double expectedRows,

        @Schema(description = "Rows ÷ expected rows.") @Nullable
        Double completeness,

        @Schema(description = "Duplicate rows ÷ rows with a key.") @Nullable
        Double duplicateRatio,

        @Schema(description = "Late rows ÷ rows.") @Nullable Double lateRatio,

        @Schema(description = "The gravest open incident in which it fails.") @Nullable
        Severity worstSeverity,

        @Schema(description = "How many profiles are kept of it.")
        int version,

        @Schema(description = "A marker of the content that was last profiled.")
        String revision,

        Instant changedAt,
        @Nullable Instant closedAt) {
    static PartitionView of(Partition partition, Figures figures) {
        PartitionKey.Window window = partition.key() instanceof PartitionKey.Window w ? w : null;
        return new PartitionView(
                partition.key().text(),
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                partition.state(),
                partition.marks().stream().sorted().toList(),
                partition.rows(),
                partition.bytes(),
                figures.expectedRows(),
                figures.completeness(),
                figures.duplicateRatio(),
                figures.lateRatio(),
                figures.worst(),
                partition.version(),
                partition.revision().marker(),
                partition.changedAt(),
                partition.closedAt());
    }
}
