package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;

/** Kinds of characters as bits, and questions about single ones. */
final class Characters {
    static final int DIGIT = 1;
    static final int HEX_LOWER = 1 << 1;
    static final int HEX_UPPER = 1 << 2;
    static final int LOWER = 1 << 3;
    static final int UPPER = 1 << 4;
    static final int DOT = 1 << 5;
    static final int DASH = 1 << 6;
    static final int COLON = 1 << 7;
    static final int AT = 1 << 8;
    static final int PLUS = 1 << 9;
    static final int SLASH = 1 << 10;
    static final int EQUALS = 1 << 11;
    static final int SPACE = 1 << 12;
    static final int BRACKET = 1 << 13;
    /** Other visible ASCII characters. */
    static final int OTHER = 1 << 14;

    static final int CONTROL = 1 << 15;
    static final int BEYOND_ASCII = 1 << 16;

    static final int HEX_LETTER = HEX_LOWER | HEX_UPPER;
    static final int CAPITAL = HEX_UPPER | UPPER;
    static final int SMALL = HEX_LOWER | LOWER;
    static final int LETTER = CAPITAL | SMALL;
    static final int ALL = (BEYOND_ASCII << 1) - 1;
    static final int VISIBLE = ALL & ~(SPACE | CONTROL);

    private static final int[] KINDS = new int[256];

    static {
        for (int i = 0; i < KINDS.length; i++) {
            KINDS[i] = kind((char) i);
        }
    }

    private Characters() {}

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'a' && c <= 'z') {
            return c <= 'f' ? HEX_LOWER : LOWER;
        }
        if (c >= 'A' && c <= 'Z') {
            return c <= 'F' ? HEX_UPPER : UPPER;
        }
        return switch (c) {
            case '.' -> DOT;
            case '-' -> DASH;
            case ':' -> COLON;
            case '@' -> AT;
            case '+' -> PLUS;
            case '/' -> SLASH;
            case '=' -> EQUALS;
            case ' ' -> SPACE;
            case '{', '[' -> BRACKET;
            default -> beyondWords(c);
        };
    }

    private static int beyondWords(char c) {
        if (c > 0x7E) {
            return c == 0x7F ? CONTROL : BEYOND_ASCII;
        }
        return c < ' ' ? CONTROL : OTHER;
    }

    static int kinds(Utf8View text) {
        byte[] bytes = text.bytes();
        int kinds = 0;
        for (int i = text.from(); i < text.until(); i++) {
            kinds |= KINDS[bytes[i] & 0xFF];
        }
        return kinds;
    }

    static boolean is(int kinds, byte c) {
        return (KINDS[c & 0xFF] & kinds) != 0;
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Whether all characters in [from, until) are of these kinds. */
    static boolean all(int kinds, Utf8View text, int from, int until) {
        byte[] bytes = text.bytes();
        for (int i = text.from() + from; i < text.from() + until; i++) {
            if (!is(kinds, bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** The number that the digits in [from, until) are; −1 when one is no digit. At most nine digits. */
    static int number(Utf8View text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            if (!isDigit(text.at(i))) {
                return -1;
            }
            number = number * 10 + text.at(i) - '0';
        }
        return number;
    }
}
