package io.tidemark.core.feedback;

import java.util.Locale;

/** What somebody says of a value. */
public enum Stance {
    /** It was legitimate: from it on there may be a new level. */
    EXPECTED,
    /** It is nothing to learn from. */
    EXCLUDED;

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
