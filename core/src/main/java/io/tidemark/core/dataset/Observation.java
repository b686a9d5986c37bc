package io.tidemark.core.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a crawl saw of a partition without reading its rows.
 *
 * @param rows exact number of rows, null when the store does not tell without a scan
 * @param bytes stored size in bytes, null when unknown
 * @param lastChange when the store says that it last changed, null when it does not say
 */
public record Observation(
        PartitionKey partition,
        Revision revision,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable Instant lastChange) {

    public static Observation of(PartitionKey partition, Revision revision) {
        return new Observation(partition, revision, null, null, null);
    }

    /** Whether the partition is known to hold nothing. */
    public boolean isEmpty() {
        return rows != null && rows == 0;
    }
}
