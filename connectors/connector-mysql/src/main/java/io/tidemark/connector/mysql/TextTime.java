package io.tidemark.connector.mysql;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** Reads points in time from the servers' texts, as {@code 2025-06-02 13:45:00.123456}; they are in UTC. */
final class TextTime {
    private static final int YEAR = 0;
    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int DATE_LENGTH = 10;
    private static final int HOUR = 11;
    private static final int MINUTE = 14;
    private static final int SECOND = 17;
    private static final int FRACTION = 20;
    private static final int FRACTION_DIGITS = 6;
    private static final int MONTHS = 12;
    private static final long PER_SECOND = 1_000_000;
    private static final long PER_DAY = 86_400 * PER_SECOND;

    private TextTime() {}

    /**
     * The microseconds since 1970. A date that no calendar has is no point in time, but for {@code 0000-00-00}, which comes
     * before all others.
     */
    static long micros(byte[] text) {
        int year = number(text, YEAR, YEAR + 4);
        int month = number(text, MONTH, MONTH + 2);
        int day = number(text, DAY, DATE_LENGTH);
        if (year == 0 && month == 0 && day == 0) {
            return Micros.FIRST;
        }
        if (!isDay(year, month, day)) {
            return RecordCursor.NO_TIME;
        }
        long date = LocalDate.of(year, month, day).toEpochDay() * PER_DAY;
        return text.length == DATE_LENGTH ? date : date + ofDay(text);
    }

    private static boolean isDay(int year, int month, int day) {
        return month > 0 && month <= MONTHS && day > 0 && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static long ofDay(byte[] text) {
        int minutes = number(text, HOUR, HOUR + 2) * 60 + number(text, MINUTE, MINUTE + 2);
        return (minutes * 60L + number(text, SECOND, SECOND + 2)) * PER_SECOND + fraction(text);
    }

    private static int fraction(byte[] text) {
        int fraction = 0;
        for (int i = FRACTION; i < FRACTION + FRACTION_DIGITS; i++) {
            fraction = fraction * 10 + (i < text.length ? text[i] - '0' : 0);
        }
        return fraction;
    }

    private static int number(byte[] text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
