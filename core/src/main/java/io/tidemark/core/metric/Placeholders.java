package io.tidemark.core.metric;

import java.util.Locale;
import java.util.Set;

/** Texts that people and programs write where there is no value. */
public final class Placeholders {
    /** In lower case, as stores compare them. */
    public static final Set<String> TEXTS = Set.of(
            "n/a", "na", "#n/a", "null", "(null)", "none", "nil", "nan", "unknown", "undefined", "-", "--", "?", "tbd");

    private Placeholders() {}

    public static boolean contains(String text) {
        return TEXTS.contains(text.toLowerCase(Locale.ROOT));
    }
}
