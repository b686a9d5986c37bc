package io.tidemark.web.api.answer;

import org.jspecify.annotations.Nullable;

/** Makes null, which answers leave out, of the core's ways to say "none". */
public final class Absent {
    private Absent() {}

    public static @Nullable String ifEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    public static @Nullable Double ifNotFinite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
