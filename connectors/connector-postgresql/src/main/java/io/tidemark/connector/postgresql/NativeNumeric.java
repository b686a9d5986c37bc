package io.tidemark.connector.postgresql;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * PostgreSQL's numeric as it is sent: the number of base-10000 digits, the power of the first, the sign, the scale for
 * display, the digits; each two bytes.
 */
final class NativeNumeric {
    private static final int DIGITS = 8;
    private static final int BASE = 10_000;
    private static final int POWER = 4;
    private static final int NEGATIVE = 0x4000;
    private static final int NAN = 0xC000;
    private static final int INFINITY = 0xD000;
    private static final int MINUS_INFINITY = 0xF000;
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS_IN_LONG = 4;
    private static final double[] TENS = new double[23];

    static {
        double ten = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = ten;
            ten *= 10;
        }
    }

    private NativeNumeric() {}

    private static int count(byte[] row, int at) {
        return Bytes.shortAt(row, at);
    }

    private static int weight(byte[] row, int at) {
        return Bytes.shortAt(row, at + 2);
    }

    private static int sign(byte[] row, int at) {
        return Bytes.shortAt(row, at + 4) & 0xFFFF;
    }

    private static int digit(byte[] row, int at, int place) {
        return Bytes.shortAt(row, at + DIGITS + 2 * place);
    }

    private static boolean isSpecial(int sign) {
        return sign >= NAN;
    }

    /** The nearest double. Whole numbers up to 2^53 and powers of ten up to 10^22 are exact, and so is their quotient. */
    static double toDouble(byte[] row, int at) {
        int sign = sign(row, at);
        if (isSpecial(sign)) {
            return special(sign);
        }
        int count = count(row, at);
        int power = POWER * (weight(row, at) - count + 1);
        if (count <= MOST_DIGITS_IN_LONG && Math.abs(power) < TENS.length) {
            long digits = 0;
            for (int i = 0; i < count; i++) {
                digits = digits * BASE + digit(row, at, i);
            }
            if (digits <= EXACT) {
                double amount = power < 0 ? digits / TENS[-power] : digits * TENS[power];
                return sign == NEGATIVE ? -amount : amount;
            }
        }
        return toDecimal(row, at).doubleValue();
    }

    private static double special(int sign) {
        return switch (sign) {
            case INFINITY -> Double.POSITIVE_INFINITY;
            case MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /** A BigDecimal, or a Double where the value is no number. */
    static Number toNumber(byte[] row, int at) {
        int sign = sign(row, at);
        return isSpecial(sign) ? (Number) special(sign) : toDecimal(row, at);
    }

    private static BigDecimal toDecimal(byte[] row, int at) {
        int count = count(row, at);
        BigInteger digits = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            digits = digits.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(digit(row, at, i)));
        }
        int power = POWER * (weight(row, at) - count + 1);
        BigDecimal amount = new BigDecimal(digits, -power).setScale(Bytes.shortAt(row, at + 6));
        return sign(row, at) == NEGATIVE ? amount.negate() : amount;
    }

    /**
     * {@code hash_numeric_extended} with seed 0: digits without zeros at both ends, and the first one's power; a negative
     * sign turns the highest bit.
     */
    static long hash(byte[] row, int at) {
        int sign = sign(row, at);
        long ofSign = sign == NEGATIVE || sign == MINUS_INFINITY ? Long.MIN_VALUE : 0;
        if (isSpecial(sign)) {
            return ofSign;
        }
        int count = count(row, at);
        int first = 0;
        while (first < count && digit(row, at, first) == 0) {
            first++;
        }
        if (first == count) {
            return -1;
        }
        int end = count;
        while (digit(row, at, end - 1) == 0) {
            end--;
        }
        long hash =
                end - first <= MOST_DIGITS_IN_LONG ? ofFewDigits(row, at, first, end) : ofDigits(row, at, first, end);
        return hash ^ (weight(row, at) - first) ^ ofSign;
    }

    private static long ofFewDigits(byte[] row, int at, int first, int end) {
        long digits = 0;
        for (int i = end - 1; i >= first; i--) {
            digits = (digits << Short.SIZE) | digit(row, at, i);
        }
        return NativeHash.ofFewBytes(digits, 2 * (end - first), 0);
    }

    private static long ofDigits(byte[] row, int at, int first, int end) {
        byte[] digits = new byte[2 * (end - first)];
        for (int i = first; i < end; i++) {
            int digit = digit(row, at, i);
            digits[2 * (i - first)] = (byte) digit;
            digits[2 * (i - first) + 1] = (byte) (digit >> 8);
        }
        return NativeHash.ofBytes(digits, 0, digits.length, 0);
    }

    /** The same, different for what has another sign and for each value that is no number. */
    static long fingerprint(byte[] row, int at, long hash) {
        int sign = sign(row, at);
        return sign == 0 ? hash : hash ^ Bytes.mixed(sign);
    }
}
