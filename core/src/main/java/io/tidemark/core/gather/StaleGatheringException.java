package io.tidemark.core.gather;

import io.tidemark.core.dataset.DatasetId;

/** Somebody else read on in the same topic meanwhile: what was read is thrown away and read again from where that ended. */
public final class StaleGatheringException extends RuntimeException {
    public StaleGatheringException(DatasetId dataset) {
        super("Another worker read on in " + dataset + " meanwhile; its offsets hold");
    }
}
