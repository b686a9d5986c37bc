package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;
import java.nio.charset.StandardCharsets;

/** Reads JSON numbers: whole ones as long where they fit, short ones with a fraction as the nearest double. */
final class NumberScan {
    private static final int FAULT = StringScan.FAULT;
    private static final int LONG_DIGITS = 18;
    private static final int LONGEST = 500;
    private static final long EXACT_BELOW = 1L << 53;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private int from;
    private int end;
    private boolean negative;
    private boolean isWhole;
    private int digits;
    private long significand;
    private int fraction;
    private int exponent;

    /** After the number that begins there; a fault if it is not for sure one. What follows is for the caller to check. */
    int end(byte[] bytes, int start, int until) {
        from = start;
        negative = bytes[start] == '-';
        int at = negative ? start + 1 : start;
        int first = at;
        significand = 0;
        at = digits(bytes, at, until);
        digits = at - first;
        isWhole = true;
        fraction = 0;
        exponent = 0;
        if (digits == 0 || (digits > 1 && bytes[first] == '0')) {
            return FAULT;
        }
        if (at < until && bytes[at] == '.') {
            isWhole = false;
            int point = at;
            at = digits(bytes, at + 1, until);
            fraction = at - point - 1;
            digits += fraction;
            if (fraction == 0) {
                return FAULT;
            }
        }
        if (at < until && (bytes[at] == 'e' || bytes[at] == 'E')) {
            isWhole = false;
            at = exponent(bytes, at + 1, until);
        }
        end = at;
        return at - start > LONGEST ? FAULT : at;
    }

    private int digits(byte[] bytes, int start, int until) {
        int at = start;
        long value = significand;
        while (at < until && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at++] - '0');
        }
        significand = value;
        return at;
    }

    private int exponent(byte[] bytes, int start, int until) {
        boolean minus = start < until && bytes[start] == '-';
        int at = minus || (start < until && bytes[start] == '+') ? start + 1 : start;
        int first = at;
        int value = 0;
        while (at < until && bytes[at] >= '0' && bytes[at] <= '9') {
            value = Math.min(value * 10 + (bytes[at++] - '0'), 100_000);
        }
        exponent = minus ? -value : value;
        return at == first ? FAULT : at;
    }

    /** Puts the last number into a slot. */
    void put(byte[] bytes, int slot, FieldValues values) {
        if (isWhole) {
            putWhole(bytes, slot, values);
            return;
        }
        double value = end - from <= JacksonReader.EXACT_DOUBLE ? nearest(bytes) : Double.NaN;
        if (Double.isFinite(value)) {
            values.putDouble(slot, value);
        } else {
            values.putDecimal(slot, bytes, from, end);
        }
    }

    private void putWhole(byte[] bytes, int slot, FieldValues values) {
        if (digits <= LONG_DIGITS) {
            values.putLong(slot, negative ? -significand : significand);
            return;
        }
        try {
            values.putLong(slot, Long.parseLong(text(bytes)));
        } catch (NumberFormatException e) {
            values.putDecimal(slot, bytes, from, end);
        }
    }

    /** One operation on two exact numbers gives the nearest one. */
    private double nearest(byte[] bytes) {
        int power = exponent - fraction;
        if (digits > LONG_DIGITS || significand >= EXACT_BELOW || Math.abs(power) >= POWERS.length) {
            return Double.parseDouble(text(bytes));
        }
        double value = power < 0 ? significand / POWERS[-power] : significand * POWERS[power];
        return negative ? -value : value;
    }

    private String text(byte[] bytes) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
