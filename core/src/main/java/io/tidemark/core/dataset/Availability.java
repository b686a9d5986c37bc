package io.tidemark.core.dataset;

/** Whether a dataset can be read. */
public enum Availability {
    /** The last crawl saw it and could read it. */
    AVAILABLE,
    /** The last crawl met an error with it. */
    FAILING,
    /** The source no longer lists it. */
    GONE
}
