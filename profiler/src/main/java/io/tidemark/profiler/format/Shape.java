package io.tidemark.profiler.format;

import static io.tidemark.profiler.format.Characters.ALL;
import static io.tidemark.profiler.format.Characters.AT;
import static io.tidemark.profiler.format.Characters.BRACKET;
import static io.tidemark.profiler.format.Characters.CAPITAL;
import static io.tidemark.profiler.format.Characters.COLON;
import static io.tidemark.profiler.format.Characters.DASH;
import static io.tidemark.profiler.format.Characters.DIGIT;
import static io.tidemark.profiler.format.Characters.DOT;
import static io.tidemark.profiler.format.Characters.EQUALS;
import static io.tidemark.profiler.format.Characters.HEX_LETTER;
import static io.tidemark.profiler.format.Characters.LETTER;
import static io.tidemark.profiler.format.Characters.PLUS;
import static io.tidemark.profiler.format.Characters.SLASH;
import static io.tidemark.profiler.format.Characters.SPACE;
import static io.tidemark.profiler.format.Characters.VISIBLE;

import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Format;
import java.util.function.Predicate;

/**
 * What texts of a format have in common, and the check that decides.
 *
 * @param allowed kinds of characters that they consist of
 * @param needed kinds of characters that each of them has
 */
record Shape(int allowed, int needed, int shortest, int longest, Check check) {
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_URL = 2_048;
    private static final int LONGEST = 65_536;

    /** Whether a text of that shape is of the format. */
    interface Check {
        boolean fits(Utf8View text, int kinds);
    }

    private Shape(int allowed, int needed, int shortest, int longest, Predicate<Utf8View> check) {
        this(allowed, needed, shortest, longest, (text, kinds) -> check.test(text));
    }

    /** Whether a text with these kinds of characters may be of the format, as far as those kinds in the mask tell. */
    boolean allows(int kinds, int mask) {
        return (kinds & ~allowed & mask) == 0 && (~kinds & needed & mask) == 0;
    }

    boolean allowsLength(int length) {
        return length >= shortest && length <= longest;
    }

    static Shape of(Format format) {
        return switch (format) {
            case INTEGER -> new Shape(DIGIT | DASH | PLUS, DIGIT, 1, LONGEST_NUMBER, Numerals::isInteger);
            case DECIMAL ->
                new Shape(DIGIT | DASH | PLUS | DOT | HEX_LETTER, DIGIT, 1, LONGEST_NUMBER, Numerals::isDecimal);
            case BOOLEAN -> new Shape(LETTER, 0, 1, 5, Codes::isBoolean);
            case UUID -> new Shape(DIGIT | HEX_LETTER | DASH, DASH, 36, 36, Encodings::isUuid);
            case EMAIL -> new Shape(VISIBLE, AT | DOT, 6, 254, Addresses::isEmail);
            case IPV4 -> new Shape(DIGIT | DOT, DIGIT | DOT, 7, 15, NetworkAddresses::isIpv4);
            case IPV6 -> new Shape(DIGIT | HEX_LETTER | COLON | DOT, COLON, 2, 45, NetworkAddresses::isIpv6);
            case URL -> new Shape(VISIBLE, COLON | SLASH, 8, LONGEST_URL, Addresses::isUrl);
            case PHONE -> new Shape(DIGIT | PLUS, PLUS, 8, 16, Addresses::isPhone);
            case ISO_COUNTRY -> new Shape(CAPITAL, 0, 2, 2, Codes::isCountry);
            case ISO_CURRENCY -> new Shape(CAPITAL, 0, 3, 3, Codes::isCurrency);
            case IBAN -> new Shape(CAPITAL | DIGIT | SPACE, DIGIT, 15, 42, Checksums::isIban);
            case LUHN -> new Shape(DIGIT, DIGIT, 12, 19, Checksums::isLuhn);
            case ISBN -> new Shape(DIGIT | CAPITAL | DASH | SPACE, DIGIT, 10, 17, Checksums::isIsbn);
            case DATE -> new Shape(DIGIT | DASH, DIGIT | DASH, 10, 10, Dates::isDate);
            case TIMESTAMP ->
                new Shape(DIGIT | DASH | COLON | LETTER | SPACE | DOT | PLUS, DASH | COLON, 16, 35, Dates::isTimestamp);
            case JSON -> new Shape(ALL, BRACKET, 2, LONGEST, text -> new JsonText(text).isContainer());
            case BASE64 -> new Shape(DIGIT | LETTER | PLUS | SLASH | EQUALS, 0, 16, LONGEST, Encodings::isBase64);
            case MAC -> new Shape(DIGIT | HEX_LETTER | COLON | DASH, 0, 17, 17, NetworkAddresses::isMac);
            case SEMVER -> new Shape(DIGIT | LETTER | DOT | DASH | PLUS, DIGIT | DOT, 5, 128, Encodings::isSemver);
            case LOCALE -> new Shape(LETTER | DIGIT | DASH, DASH, 5, 11, Codes::isLocale);
            case HEX -> new Shape(DIGIT | HEX_LETTER, DIGIT, 8, LONGEST, Encodings::isHex);
        };
    }
}
