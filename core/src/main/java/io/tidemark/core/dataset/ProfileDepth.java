package io.tidemark.core.dataset;

import java.util.Locale;

/** How much is measured; each depth holds what the ones before it hold. */
public enum ProfileDepth {
    /** Nothing of a column; of a dataset only its rows. */
    NONE,
    /** What costs next to nothing: rows, nulls, blanks, duplicates of the key, earliest and latest time. */
    CHEAP,
    /** What most rules need: numbers' extremes, mean and spread, distinct counts. */
    STANDARD,
    /** All there is: quantiles, top values, lengths, formats, skewness. */
    DEEP;

    /** Whether this depth holds what that one asks for. */
    public boolean holds(ProfileDepth wanted) {
        return compareTo(wanted) >= 0;
    }

    /** The name in configuration and API, for example {@code standard}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
