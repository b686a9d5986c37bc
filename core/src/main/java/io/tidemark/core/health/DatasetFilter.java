package io.tidemark.core.health;

import io.tidemark.core.dataset.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Which datasets are wanted and in which order.
 *
 * @param text part of the name, owner or tag, case folded; empty for any
 * @param status null for any
 * @param source null for all
 */
public record DatasetFilter(
        String text,
        @Nullable HealthStatus status,
        @Nullable SourceId source,
        Sort sort,
        boolean descending) {
    public static final DatasetFilter ALL = new DatasetFilter("", null, null, Sort.STATUS, false);

    /** What the list can be ordered by. STATUS puts the worst first. */
    public enum Sort {
        NAME,
        STATUS,
        INCIDENTS,
        COMPLETENESS,
        DUPLICATES,
        ROWS,
        NEWEST
    }
}
