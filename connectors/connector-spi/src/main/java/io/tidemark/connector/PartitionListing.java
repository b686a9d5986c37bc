package io.tidemark.connector;

import io.tidemark.core.dataset.Observation;
import java.util.List;

/**
 * What a crawl saw of a dataset's partitions.
 *
 * @param complete whether every partition from the horizon on that holds rows is listed, so that one that is not listed
 *     holds none; otherwise only what may have changed since the cursor is listed
 * @param cursor to be handed to the next listing
 */
public record PartitionListing(List<Observation> observations, boolean complete, String cursor) {
    public PartitionListing {
        observations = List.copyOf(observations);
    }

    /** Nothing moved since that cursor. */
    public static PartitionListing unchanged(String cursor) {
        return new PartitionListing(List.of(), false, cursor);
    }
}
