package io.tidemark.profiler;

import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Placeholders;
import java.nio.charset.StandardCharsets;

/** Finds {@link Placeholders} without making a String of every text. */
final class PlaceholderBytes {
    private static final int LONGEST =
            Placeholders.TEXTS.stream().mapToInt(String::length).max().orElseThrow();
    /** Bit n of an entry: some placeholder of n characters starts with that one. */
    private static final int[] LENGTHS = new int[128];

    static {
        for (String text : Placeholders.TEXTS) {
            LENGTHS[text.charAt(0)] |= 1 << text.length();
            LENGTHS[Character.toUpperCase(text.charAt(0))] |= 1 << text.length();
        }
    }

    private PlaceholderBytes() {}

    /** Whether some placeholder may be of that many bytes. */
    static boolean mayContain(int length) {
        return length > 0 && length <= LONGEST;
    }

    static boolean contains(Utf8View text) {
        int length = text.length();
        if (!mayContain(length)) {
            return false;
        }
        byte first = text.bytes()[text.from()];
        return first >= 0
                && (LENGTHS[first] >>> length & 1) == 1
                && Placeholders.contains(new String(text.bytes(), text.from(), length, StandardCharsets.UTF_8));
    }
}
