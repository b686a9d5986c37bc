package io.tidemark.core.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a partition; kept for ever as its history.
 *
 * @param rowsBefore rows before it happened, null when there was nothing to compare
 * @param rowsAfter rows afterwards, null when unknown
 */
public record PartitionFact(
        DatasetId dataset,
        PartitionKey partition,
        Instant at,
        Kind kind,
        Revision revision,
        @Nullable Long rowsBefore,
        @Nullable Long rowsAfter,
        String note) {
    /** The facts that are told apart. */
    public enum Kind {
        ARRIVED,
        CLOSED,
        WENT_MISSING,
        CAME_LATE,
        REOPENED,
        SHRUNK,
        BACKFILLED
    }
}
