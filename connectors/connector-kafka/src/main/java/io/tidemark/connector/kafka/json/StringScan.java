package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;

/** Finds the ends of JSON strings, and writes those with escapes out as UTF-8. */
final class StringScan {
    static final int FAULT = -1;
    private static final int UNICODE_ESCAPE = 6;

    private boolean escaped;

    /** Whether the last string has escapes. */
    boolean isEscaped() {
        return escaped;
    }

    /** Where the closing quote is of the string whose first byte lies there; a fault if it is not for sure a string. */
    int end(byte[] bytes, int from, int until) {
        escaped = false;
        int at = from;
        while (true) {
            at = ofInterest(bytes, at, until);
            if (at >= until) {
                return FAULT;
            }
            byte b = bytes[at];
            if (b == '"') {
                return at;
            }
            at = b == '\\' ? escape(bytes, at, until) : b < 0 ? character(bytes, at, until) : FAULT;
            if (at == FAULT) {
                return FAULT;
            }
        }
    }

    private static int ofInterest(byte[] bytes, int from, int until) {
        int at = from;
        while (at + Long.BYTES <= until) {
            long marks = Words.marks(Words.at(bytes, at));
            if (marks != 0) {
                return at + (Long.numberOfTrailingZeros(marks) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < until && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** After the escape; two halves of a character count as one. */
    private int escape(byte[] bytes, int at, int until) {
        escaped = true;
        if (at + 1 >= until) {
            return FAULT;
        }
        if (bytes[at + 1] != 'u') {
            return "\"\\/bfnrt".indexOf(bytes[at + 1]) < 0 ? FAULT : at + 2;
        }
        int unit = unit(bytes, at, until);
        if (unit < 0 || Character.isLowSurrogate((char) unit)) {
            return FAULT;
        }
        if (!Character.isHighSurrogate((char) unit)) {
            return at + UNICODE_ESCAPE;
        }
        int second = unit(bytes, at + UNICODE_ESCAPE, until);
        return second >= 0 && Character.isLowSurrogate((char) second) ? at + 2 * UNICODE_ESCAPE : FAULT;
    }

    /** The UTF-16 unit of a backslash, u and four hexadecimal digits. */
    private static int unit(byte[] bytes, int at, int until) {
        if (at + UNICODE_ESCAPE > until || bytes[at] != '\\' || bytes[at + 1] != 'u') {
            return FAULT;
        }
        int unit = 0;
        for (int i = at + 2; i < at + UNICODE_ESCAPE; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return FAULT;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    /** After a character of two to four bytes, if it is one in its only right form. */
    private static int character(byte[] bytes, int at, int until) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + length > until) {
            return FAULT;
        }
        int point = lead & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return FAULT;
            }
            point = point << 6 | (bytes[i] & 0x3F);
        }
        boolean isLongest = length == 2 || point >= (length == 3 ? 0x800 : 0x10000);
        return isLongest && point <= Character.MAX_CODE_POINT && !(point >= 0xD800 && point <= 0xDFFF)
                ? at + length
                : FAULT;
    }

    /** Puts a string that was found to be one, and to have escapes, into a slot. */
    static void putEscaped(byte[] bytes, int from, int end, int slot, FieldValues values) {
        byte[] text = values.room(end - from);
        int start = values.used();
        int to = start;
        int at = from;
        while (at < end) {
            byte b = bytes[at];
            if (b != '\\') {
                text[to++] = b;
                at++;
            } else if (bytes[at + 1] != 'u') {
                text[to++] = plain(bytes[at + 1]);
                at += 2;
            } else {
                int point = unit(bytes, at, end);
                at += UNICODE_ESCAPE;
                if (Character.isHighSurrogate((char) point)) {
                    point = Character.toCodePoint((char) point, (char) unit(bytes, at, end));
                    at += UNICODE_ESCAPE;
                }
                to = write(point, text, to);
            }
        }
        values.take(to);
        values.putText(slot, text, start, to);
    }

    private static byte plain(byte escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    private static int write(int point, byte[] text, int at) {
        int to = at;
        if (point < 0x80) {
            text[to++] = (byte) point;
        } else if (point < 0x800) {
            text[to++] = (byte) (0xC0 | (point >> 6));
            text[to++] = (byte) (0x80 | (point & 0x3F));
        } else {
            if (point < 0x10000) {
                text[to++] = (byte) (0xE0 | (point >> 12));
            } else {
                text[to++] = (byte) (0xF0 | (point >> 18));
                text[to++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            }
            text[to++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            text[to++] = (byte) (0x80 | (point & 0x3F));
        }
        return to;
    }
}
