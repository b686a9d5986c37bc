package io.tidemark.connector;

import io.tidemark.core.dataset.Partitioning;
import java.util.List;

/** The ability to write, and never to run, the statement that reads a dataset without surplus copies. */
public interface Deduplication {
    /**
     * A statement that keeps of all rows with one key the first, by the time of loading or else of the event; rows without
     * a whole key stay.
     */
    String withoutCopies(DatasetDescription dataset, Partitioning how, List<String> key);
}
