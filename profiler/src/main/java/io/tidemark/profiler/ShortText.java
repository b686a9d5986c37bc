package io.tidemark.profiler;

import io.tidemark.connector.Utf8View;
import java.util.Arrays;

/** The start of a text, cut between two characters. */
final class ShortText {
    /** Bytes that are kept at most. */
    static final int MOST = 200;

    private static final int FIRST_CONTINUING = -64;

    private ShortText() {}

    static byte[] copy(Utf8View text) {
        int until = text.until();
        if (text.length() > MOST) {
            until = text.from() + MOST;
            while (text.bytes()[until] < FIRST_CONTINUING) {
                until--;
            }
        }
        return Arrays.copyOfRange(text.bytes(), text.from(), until);
    }
}
