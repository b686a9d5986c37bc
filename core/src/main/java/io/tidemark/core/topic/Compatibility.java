package io.tidemark.core.topic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How new schemas of a subject must fit its older ones, in the words of schema registries. */
public enum Compatibility {
    NONE(Reach.NOTHING, Reach.NOTHING),
    BACKWARD(Reach.LAST, Reach.NOTHING),
    BACKWARD_TRANSITIVE(Reach.ALL, Reach.NOTHING),
    FORWARD(Reach.NOTHING, Reach.LAST),
    FORWARD_TRANSITIVE(Reach.NOTHING, Reach.ALL),
    FULL(Reach.LAST, Reach.LAST),
    FULL_TRANSITIVE(Reach.ALL, Reach.ALL);

    /** The older schemas that are compared with, from none to all. */
    private enum Reach {
        NOTHING,
        LAST,
        ALL
    }

    private final Reach backward;
    private final Reach forward;

    Compatibility(Reach backward, Reach forward) {
        this.backward = backward;
        this.forward = forward;
    }

    /** The level of that name, in whatever case; empty for a name that is none. */
    public static Optional<Compatibility> of(String text) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether it allows nothing that another one forbids. */
    public boolean covers(Compatibility other) {
        return backward.compareTo(other.backward) >= 0 && forward.compareTo(other.forward) >= 0;
    }

    /** Whether a schema is compared with all older ones, and not with the last alone. */
    public boolean isTransitive() {
        return backward == Reach.ALL || forward == Reach.ALL;
    }
}
