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
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] text = {};
    private long cachedDay = Long.MIN_VALUE;
    private byte cachedTens;
    private byte cachedOnes;
    private long cachedMidnight;
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
        text = bytes;
        at = from;
        end = until;
        return readDate() && (after('T') || after(' ')) && readTimeOfDay(cachedMidnight);
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

    private boolean readTimeOfDay(long midnight) {
        int hour = digits(2);
        int minute = after(':') ? digits(2) : BAD;
        int seconds = after(':') ? digits(2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 60) {
            return false;
        }
        nano = 0;
        if ((after('.') || after(',')) && !readFraction()) {
            return false;
        }
        second = midnight + hour * 3_600L + minute * 60L + seconds;
        return readZone() && at == end;
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
