package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Identifiers and bytes as text. */
final class Encodings {
    private static final Pattern SEMVER = Pattern.compile("(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)"
            + "(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    private Encodings() {}

    /** 8-4-4-4-12 hexadecimal digits. */
    static boolean isUuid(Utf8View text) {
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if ((text.at(i) == '-') != dash) {
                return false;
            }
        }
        return true;
    }

    /** An even number of hexadecimal digits, letters among them, in one case. */
    static boolean isHex(Utf8View text, int kinds) {
        int letters = kinds & Characters.HEX_LETTER;
        return text.length() % 2 == 0 && (letters == Characters.HEX_LOWER || letters == Characters.HEX_UPPER);
    }

    /**
     * RFC 4648 with padding. Words and numbers are of that alphabet too, so it takes small and capital letters and
     * something else among at least 16 characters.
     */
    static boolean isBase64(Utf8View text, int kinds) {
        return text.length() % 4 == 0
                && (kinds & Characters.SMALL) != 0
                && (kinds & Characters.CAPITAL) != 0
                && (kinds & ~Characters.LETTER) != 0
                && ((kinds & Characters.EQUALS) == 0 || isPadded(text));
    }

    /** Whether equals signs are at the end only, at most two. */
    private static boolean isPadded(Utf8View text) {
        int end = text.length();
        while (end > text.length() - 2 && text.at(end - 1) == '=') {
            end--;
        }
        return Characters.all(Characters.ALL & ~Characters.EQUALS, text, 0, end);
    }

    /** Semantic Versioning 2.0.0. */
    static boolean isSemver(Utf8View text) {
        return Characters.isDigit(text.at(0))
                && SEMVER.matcher(new String(text.bytes(), text.from(), text.length(), StandardCharsets.US_ASCII))
                        .matches();
    }
}
