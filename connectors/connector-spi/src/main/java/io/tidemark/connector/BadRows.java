package io.tidemark.connector;

import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.WantedRows;

/** The ability to hand out the rows that measures count. */
public interface BadRows {
    /**
     * Hands out all such rows of one partition, by a statement that only reads and ends in time.
     *
     * @param request of one partition; its measures are not computed
     * @param wanted which rows; how many is not heeded
     */
    void badRows(ProfileRequest request, WantedRows wanted, BadRowReads.Sink sink);
}
