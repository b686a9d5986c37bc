package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;
import java.time.YearMonth;

/** Dates and times of ISO 8601 in the extended format. */
final class Dates {
    private static final int DATE = 10;
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;

    private Dates() {}

    static boolean isDate(Utf8View text) {
        int year = Characters.number(text, 0, 4);
        int month = Characters.number(text, 5, 7);
        int day = Characters.number(text, 8, DATE);
        return text.at(4) == '-'
                && text.at(7) == '-'
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** A date, T or a space, hours and minutes, perhaps seconds with a fraction, perhaps Z or an offset. */
    static boolean isTimestamp(Utf8View text) {
        byte separator = text.at(DATE);
        boolean separated = separator == 'T' || separator == 't' || separator == ' ';
        return separated && isDate(text) && isClock(text) && isOffset(text, afterSeconds(text));
    }

    private static boolean isClock(Utf8View text) {
        return isBelow(24, text, 11) && text.at(13) == ':' && isBelow(60, text, 14);
    }

    private static boolean isBelow(int bound, Utf8View text, int from) {
        int number = from + 2 <= text.length() ? Characters.number(text, from, from + 2) : -1;
        return number >= 0 && number < bound;
    }

    /** Where seconds and their fraction end; the text's end and more where they are wrong. */
    private static int afterSeconds(Utf8View text) {
        if (text.length() == MINUTES || text.at(MINUTES) != ':') {
            return MINUTES;
        }
        if (!isBelow(61, text, MINUTES + 1)) {
            return Integer.MAX_VALUE;
        }
        if (text.length() == SECONDS || text.at(SECONDS) != '.') {
            return SECONDS;
        }
        int end = SECONDS + 1;
        while (end < text.length() && Characters.isDigit(text.at(end))) {
            end++;
        }
        return end == SECONDS + 1 ? Integer.MAX_VALUE : end;
    }

    private static boolean isOffset(Utf8View text, int from) {
        if (from >= text.length()) {
            return from == text.length();
        }
        byte sign = text.at(from);
        if (sign == 'Z' || sign == 'z') {
            return from + 1 == text.length();
        }
        int left = text.length() - from - 1;
        boolean signed = (sign == '+' || sign == '-') && isBelow(19, text, from + 1);
        return signed
                && (left == 2
                        || (left == 4 && isBelow(60, text, from + 3))
                        || (left == 5 && text.at(from + 3) == ':' && isBelow(60, text, from + 4)));
    }
}
