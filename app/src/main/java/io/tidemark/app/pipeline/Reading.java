package io.tidemark.app.pipeline;

/** How a step of reading a topic went. */
public enum Reading {
    /** There may be more to read. */
    MORE,
    /** Everything that was there is read. */
    END,
    /** Nothing was read, because enough other topics are. */
    BUSY
}
