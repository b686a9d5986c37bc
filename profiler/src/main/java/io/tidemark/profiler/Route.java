package io.tidemark.profiler;

import java.util.Locale;

/** Who computes a profile from what. */
public enum Route {
    /** The store, in statements of its own. */
    PUSHDOWN,
    /** We, from all rows that the store ships although it could compute. */
    STREAM,
    /** We, from a part of the rows. */
    SAMPLE,
    /** We, from all records of a source that cannot compute. */
    SCAN;

    /** The name in a profile's cost, for example {@code stream}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
