package io.tidemark.rules.detect;

import java.util.Locale;

/** Why a value is an anomaly. */
public enum Reason {
    NONE,
    ABOVE,
    BELOW,
    /** Nothing where something is expected. */
    MISSING,
    /** Something where nothing is expected. */
    UNEXPECTED_LOAD,
    /** The same value again and again in a series that never repeats itself. */
    STUCK,
    /** Creeping away, by less than a band a step; a hint, never an alert. */
    DRIFT;

    /** In words, for example {@code unexpected load}. */
    public String text() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
