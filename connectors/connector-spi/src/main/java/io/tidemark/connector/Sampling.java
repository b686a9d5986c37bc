package io.tidemark.connector;

import java.util.OptionalLong;

/** The ability to hand out a random part of the records at a fraction of the cost of all. */
public interface Sampling {
    /**
     * About how many records these partitions hold, without reading them; empty where the store does not know or cannot
     * sample this dataset.
     */
    OptionalLong estimatedRows(ScanRequest request);

    /**
     * A part of the records of these partitions in one pass, drawn by blocks: the records of one block come together.
     *
     * @param fraction the share of the records to read, above 0 and at most 1; with 1 it is all of them
     */
    RecordCursor sample(ScanRequest request, double fraction);
}
