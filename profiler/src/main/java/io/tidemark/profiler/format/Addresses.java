package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;

/** Where people and pages are reached. */
final class Addresses {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    /** ASCII characters that a local part has only in quotes. */
    private static final boolean[] QUOTED = new boolean[128];

    static {
        "\"(),:;<>[\\]".chars().forEach(c -> QUOTED[c] = true);
    }

    private static final int WORD = Characters.LETTER | Characters.DIGIT;

    private Addresses() {}

    /** One at sign between a local part without quotes and a domain of at least two labels. */
    static boolean isEmail(Utf8View text) {
        int at = indexOf(text, '@', 0);
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && indexOf(text, '@', at + 1) < 0
                && isLocalPart(text, at)
                && isDomain(text, at + 1, text.length());
    }

    private static boolean isLocalPart(Utf8View text, int until) {
        for (int i = 0; i < until; i++) {
            byte c = text.at(i);
            boolean edge = i == 0 || i == until - 1;
            boolean loose = c == '.' && (edge || text.at(i + 1) == '.');
            if (loose || (c >= 0 && QUOTED[c])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(Utf8View text, int from, int until) {
        int start = from;
        int labels = 0;
        for (int i = from; i <= until; i++) {
            if (i == until || text.at(i) == '.') {
                if (!isLabel(text, start, i)) {
                    return false;
                }
                labels++;
                if (i < until) {
                    start = i + 1;
                }
            }
        }
        return labels >= 2 && until - start >= 2 && !Characters.all(Characters.DIGIT, text, start, until);
    }

    private static boolean isLabel(Utf8View text, int from, int until) {
        int length = until - from;
        return length >= 1
                && length <= LONGEST_LABEL
                && text.at(from) != '-'
                && text.at(until - 1) != '-'
                && Characters.all(WORD | Characters.DASH | Characters.BEYOND_ASCII, text, from, until);
    }

    /** A scheme, {@code ://}, a host or a path. */
    static boolean isUrl(Utf8View text) {
        int colon = indexOf(text, ':', 0);
        return colon >= 2
                && colon + 3 < text.length()
                && text.at(colon + 1) == '/'
                && text.at(colon + 2) == '/'
                && Characters.is(Characters.LETTER, text.at(0))
                && Characters.all(WORD | Characters.PLUS | Characters.DOT | Characters.DASH, text, 0, colon)
                && Characters.is(
                        WORD | Characters.SLASH | Characters.BRACKET | Characters.BEYOND_ASCII, text.at(colon + 3))
                && hasNoBrackets(text);
    }

    private static boolean hasNoBrackets(Utf8View text) {
        return indexOf(text, '<', 0) < 0 && indexOf(text, '>', 0) < 0 && indexOf(text, '"', 0) < 0;
    }

    /** A plus and 7 to 15 digits, of which the first is not zero. */
    static boolean isPhone(Utf8View text) {
        return text.at(0) == '+' && text.at(1) != '0' && Characters.all(Characters.DIGIT, text, 1, text.length());
    }

    private static int indexOf(Utf8View text, char wanted, int from) {
        byte[] bytes = text.bytes();
        for (int i = text.from() + from; i < text.until(); i++) {
            if (bytes[i] == wanted) {
                return i - text.from();
            }
        }
        return -1;
    }
}
