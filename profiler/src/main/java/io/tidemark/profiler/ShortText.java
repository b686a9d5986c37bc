package io.tidemark.profiler;

import java.util.Arrays;

/** The start of a text, cut between two characters. */
final class ShortText {
    /** Bytes that are kept at most. */
    static final int MOST = 200;

    private static final int FIRST_CONTINUING = -64;

    private ShortText() {}

    static byte[] copy(byte[] bytes, int from, int until) {
        int end = until;
        if (until - from > MOST) {
            end = from + MOST;
            while (bytes[end] < FIRST_CONTINUING) {
                end--;
            }
        }
        return Arrays.copyOfRange(bytes, from, end);
    }
}
