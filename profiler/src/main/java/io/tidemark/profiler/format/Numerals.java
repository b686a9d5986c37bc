package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;

/** Numbers as text. */
final class Numerals {
    private Numerals() {}

    /** An optional sign and digits. */
    static boolean isInteger(Utf8View text) {
        int start = afterSign(text, 0);
        return start < text.length() && digits(text, start) == text.length();
    }

    /** An integer or a decimal number, with a point and perhaps an exponent. */
    static boolean isDecimal(Utf8View text) {
        int start = afterSign(text, 0);
        int whole = digits(text, start);
        int mantissa = whole;
        if (mantissa < text.length() && text.at(mantissa) == '.') {
            mantissa = digits(text, mantissa + 1);
        }
        boolean hasDigits = whole > start || mantissa > whole + 1;
        return hasDigits && (mantissa == text.length() || isExponent(text, mantissa));
    }

    private static boolean isExponent(Utf8View text, int at) {
        if ((text.at(at) | 0x20) != 'e') {
            return false;
        }
        int start = afterSign(text, at + 1);
        return start < text.length() && digits(text, start) == text.length();
    }

    private static int afterSign(Utf8View text, int at) {
        boolean signed = at < text.length() && (text.at(at) == '-' || text.at(at) == '+');
        return signed ? at + 1 : at;
    }

    /** Where the digits that start there end. */
    private static int digits(Utf8View text, int from) {
        int at = from;
        while (at < text.length() && Characters.isDigit(text.at(at))) {
            at++;
        }
        return at;
    }
}
