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
    static boolean isHex(Utf8View text) {
        int kinds = Characters.kinds(text) & Characters.HEX_LETTER;
        return text.length() % 2 == 0 && (kinds == Characters.HEX_LOWER || kinds == Characters.HEX_UPPER);
    }

    /**
     * RFC 4648 with padding. Words and numbers are of that alphabet too, so it takes small and capital letters and
     * something else among at least 16 characters.
     */
    static boolean isBase64(Utf8View text) {
        int length = text.length();
        int padding = 0;
        while (padding < 2 && text.at(length - 1 - padding) == '=') {
            padding++;
        }
        int kinds = Characters.kinds(text);
        return length % 4 == 0
                && (kinds & Characters.SMALL) != 0
                && (kinds & Characters.CAPITAL) != 0
                && (kinds & ~Characters.LETTER) != 0
                && Characters.all(Characters.ALL & ~Characters.EQUALS, text, 0, length - padding);
    }

    /** Semantic Versioning 2.0.0. */
    static boolean isSemver(Utf8View text) {
        return Characters.isDigit(text.at(0))
                && SEMVER.matcher(new String(text.bytes(), text.from(), text.length(), StandardCharsets.US_ASCII))
                        .matches();
    }
}
