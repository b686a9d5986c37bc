package io.tidemark.core.dataset;

/** What a partition went through; marks add up over its life. */
public enum Mark {
    /** Rows arrived, or kept arriving, after its deadline. */
    LATE,
    /** It changed after it was closed. */
    REOPENED,
    /** It was filled or rewritten long after its hour. */
    BACKFILLED,
    /** It lost rows. */
    SHRUNK
}
