package io.tidemark.core.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partition that waits to be profiled and judged; stays stored until that is done, so that a crash loses nothing.
 *
 * @param revision what the crawl saw
 * @param bytes stored size that the crawl saw, null when unknown
 */
public record DuePartition(
        DatasetId dataset,
        PartitionKey partition,
        Revision revision,
        Reason reason,
        @Nullable Long bytes,
        Instant since) {
    /** Why it is due. */
    public enum Reason {
        /** Its content may have changed. */
        REVISION,
        /** Its deadline passed with rows there: it closes. */
        CLOSE,
        /** Its deadline passed and nothing is there. */
        ABSENT
    }
}
