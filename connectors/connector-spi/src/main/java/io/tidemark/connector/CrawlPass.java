package io.tidemark.connector;

import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;

/** What one look at a whole source saw. It serves one crawl; a change after the look is for the next one to see. */
public interface CrawlPass {
    /** Every dataset that can be seen, described. */
    List<DatasetDescription> datasets();

    /**
     * As {@link Connector#partitions}, by the signals of this look: nothing is sent for a dataset whose signals are still
     * those of the cursor.
     */
    PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon);
}
