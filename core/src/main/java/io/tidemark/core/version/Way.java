package io.tidemark.core.version;

import java.util.Locale;

/** By what a rule came to be as it is. */
public enum Way {
    PAGE("on a page"),
    API("by the API"),
    FILE("by the configuration file"),
    POLICY("by policy"),
    CONTRACT("by contract"),
    SUGGESTION("as suggested"),
    RESTORED("restored"),
    /** It came with Tidemark, or was there before versions were kept. */
    TIDEMARK("by itself");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** For people, after a name: {@code by the API}. */
    public String words() {
        return words;
    }

    /** The name in the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
