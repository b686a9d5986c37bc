package io.tidemark.web.ui.incident;

import org.jspecify.annotations.Nullable;

/** Whose incidents the list shows. */
enum Hands {
    ANYBODY("Assigned to anybody"),
    ME("Assigned to me"),
    NOBODY("Assigned to nobody");

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
