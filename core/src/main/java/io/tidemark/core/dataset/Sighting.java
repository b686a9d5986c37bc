package io.tidemark.core.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was just learnt about a partition's content, from a profile of it or from its absence.
 *
 * @param rows exact rows
 * @param changed whether the content differs from the last sighting's
 * @param firstIngest the earliest time of loading among its rows, null when the dataset has no such column
 * @param lastIngest the latest time of loading among its rows, null when the dataset has no such column
 */
public record Sighting(
        Revision revision,
        long rows,
        @Nullable Long bytes,
        boolean changed,
        @Nullable Instant firstIngest,
        @Nullable Instant lastIngest) {
    /** Nothing is there. */
    public static Sighting absent() {
        return new Sighting(Revision.ABSENT, 0, null, true, null, null);
    }
}
