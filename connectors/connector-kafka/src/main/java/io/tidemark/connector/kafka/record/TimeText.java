package io.tidemark.connector.kafka.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads points in time without making objects: ISO-8601 text with or without a zone (UTC when without), or a number of
 * seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by its size. It holds the last one read.
 */
public final class TimeText {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long SECONDS_BELOW = 100_000_000_000L;
    private static final long MILLIS_BELOW = SECONDS_BELOW * 1_000;
    private static final long MICROS_BELOW = MILLIS_BELOW * 1_000;
    private static final int BAD = -1;
    private static final int DATE_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;
    private static final int SECONDS_LENGTH = 20;
    private static final int MILLIS_LENGTH = 24;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] text = {};
    private long cachedDay = Long.MIN_VALUE;
    private byte cachedTens;
    private byte cachedOnes;
    private long cachedMidnight;
    private boolean hasMinute;
    private long cachedDate;
    private long cachedClock;
    private long cachedMinute;
    private int at;
    private int end;
    private long second;
    private int nano;

    long second() {
        return second;
    }

    /** Of the second. */
    int nano() {
        return nano;
    }

    public long epochMillis() {
        return second * 1_000 + nano / 1_000_000;
    }

    public Instant instant() {
        return Instant.ofEpochSecond(second, nano);
    }

    public boolean read(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Whether these UTF-8 bytes are a date with a time of day. */
    public boolean read(byte[] bytes, int from, int until) {
        return isOfCachedMinute(bytes, from, until) || readAll(bytes, from, until);
    }

    /** Reads a text that ends like 12:34:56Z or 12:34:56.789Z and is of the same minute as the last one: most are. */
    private boolean isOfCachedMinute(byte[] bytes, int from, int until) {
        int length = until - from;
        if ((length != MILLIS_LENGTH && length != SECONDS_LENGTH)
                || !hasMinute
                || (long) LONGS.get(bytes, from) != cachedDate
                || (long) LONGS.get(bytes, from + Long.BYTES) != cachedClock
                || bytes[from + MINUTE_LENGTH] != ':'
                || bytes[until - 1] != 'Z') {
            return false;
        }
        int seconds = 10 * (bytes[from + 17] - '0') + bytes[from + 18] - '0';
        if (!isDigit(bytes[from + 17]) || !isDigit(bytes[from + 18]) || seconds > 60) {
            return false;
        }
        int millis = 0;
        if (length == MILLIS_LENGTH) {
            byte hundreds = bytes[from + 20];
            byte tens = bytes[from + 21];
            byte ones = bytes[from + 22];
            if (bytes[from + 19] != '.' || !isDigit(hundreds) || !isDigit(tens) || !isDigit(ones)) {
                return false;
            }
            millis = 100 * hundreds + 10 * tens + ones - 111 * '0';
        }
        second = cachedMinute + seconds;
        nano = millis * 1_000_000;
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    @SuppressWarnings(
            "ReferenceEquality") // writing a reference costs the garbage collector, and most lie in one buffer
    private boolean readAll(byte[] bytes, int from, int until) {
        if (text != bytes) {
            text = bytes;
        }
        at = from;
        end = until;
        hasMinute = false;
        return readDate() && (after('T') || after(' ')) && readTimeOfDay(cachedMidnight, from);
    }

    /** The day is that of the last text more often than not. */
    private boolean readDate() {
        if (end - at >= DATE_LENGTH
                && day(at) == cachedDay
                && text[at + 8] == cachedTens
                && text[at + 9] == cachedOnes) {
            at += DATE_LENGTH;
            return true;
        }
        int from = at;
        int year = digits(4);
        int month = after('-') ? digits(2) : BAD;
        int day = after('-') ? digits(2) : BAD;
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return false;
        }
        cachedMidnight = epochDay(year, month, day) * 86_400;
        cachedDay = day(from);
        cachedTens = text[from + 8];
        cachedOnes = text[from + 9];
        return true;
    }

    private long day(int from) {
        return (long) LONGS.get(text, from);
    }

    private boolean readTimeOfDay(long midnight, int from) {
        int hour = digits(2);
        int minute = after(':') ? digits(2) : BAD;
        int seconds = after(':') ? digits(2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 60) {
            return false;
        }
        cache(midnight + hour * 3_600L + minute * 60L, from);
        nano = 0;
        if ((after('.') || after(',')) && !readFraction()) {
            return false;
        }
        second = midnight + hour * 3_600L + minute * 60L + seconds;
        return readZone() && at == end;
    }

    private void cache(long minute, int from) {
        hasMinute = true;
        cachedDate = day(from);
        cachedClock = day(from + Long.BYTES);
        cachedMinute = minute;
    }

    private boolean readFraction() {
        int scale = 100_000_000;
        int start = at;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            nano += (text[at++] - '0') * scale;
            scale /= 10;
        }
        return at > start && at - start <= 12;
    }

    private boolean readZone() {
        if (at == end || after('Z') || after('z')) {
            return true;
        }
        int sign = after('+') ? 1 : after('-') ? -1 : 0;
        int hours = digits(2);
        after(':');
        int minutes = at == end ? 0 : digits(2);
        second -= sign * (hours * 3_600L + minutes * 60L);
        return sign != 0 && hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59;
    }

    /** Any number is a time; whether that makes sense is for the reader to judge. */
    public void readEpoch(long number) {
        long size = Math.abs(number);
        long unit = size < SECONDS_BELOW
                ? 1
                : size < MILLIS_BELOW ? 1_000 : size < MICROS_BELOW ? 1_000_000 : 1_000_000_000;
        second = Math.floorDiv(number, unit);
        nano = (int) (Math.floorMod(number, unit) * (1_000_000_000 / unit));
    }

    /** Whether the number is small enough for a time. */
    public boolean readEpoch(double number) {
        if (!(Math.abs(number) < Long.MAX_VALUE / 1_000.0)) {
            return false;
        }
        if (Math.abs(number) < SECONDS_BELOW) {
            long micros = Math.round(number * 1_000_000);
            second = Math.floorDiv(micros, 1_000_000L);
            nano = (int) Math.floorMod(micros, 1_000_000L) * 1_000;
        } else {
            readEpoch(Math.round(number));
        }
        return true;
    }

    private boolean after(char wanted) {
        if (at < end && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private int digits(int count) {
        if (end - at < count) {
            return BAD;
        }
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = text[at++] - '0';
            if (digit < 0 || digit > 9) {
                return BAD;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int daysIn(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /** Days since 1970, counted in eras of 400 years that start in March. */
    private static long epochDay(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468L;
    }
}
