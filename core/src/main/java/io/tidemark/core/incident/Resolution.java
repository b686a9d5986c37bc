package io.tidemark.core.incident;

/** How an incident ended. */
public enum Resolution {
    /** A newer revision of every failing partition passed. */
    HEALED,
    /** It reported an event that cannot be undone, and a day has gone by. */
    EXPIRED,
    /** A person mended it. */
    FIXED,
    /** A person says that it was none. */
    FALSE_POSITIVE,
    /** A person says that it was meant to be. */
    EXPECTED
}
