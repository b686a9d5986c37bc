package io.tidemark.web.ui.incident;

import org.jspecify.annotations.Nullable;

/** Whose incidents the list shows. */
enum Hands {
    ANYBODY("In any hands"),
    ME("In my hands"),
    NOBODY("In nobody's hands");

    private final String label;

    Hands(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The name to look for; null for any. */
    @Nullable
    String assignee(String me) {
        return switch (this) {
            case ANYBODY -> null;
            case ME -> me;
            case NOBODY -> "";
        };
    }
}
