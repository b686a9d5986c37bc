package io.tidemark.connector.kafka.record;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Hashes of values by XXH3; equal numbers have one hash, however they are written. */
final class ValueHash {
    private static final Hasher64 XXH3 = Hashing.xxh3_64();
    private static final long BOOLEANS = 0x426F6F6C;
    private static final long FRACTIONS = 0x4672616374L;
    private static final double LONGS = 0x1p63;

    /** Decimals of up to that many digits are told apart as doubles. */
    private static final int EXACT_DIGITS = 15;

    private static final int LARGEST_EXPONENT = 300;

    long ofBoolean(boolean value) {
        return XXH3.hashLongLongToLong(BOOLEANS, value ? 1 : 0);
    }

    long ofLong(long value) {
        return XXH3.hashLongToLong(value);
    }

    long ofDouble(double value) {
        return value == Math.rint(value) && Math.abs(value) < LONGS
                ? ofLong((long) value)
                : XXH3.hashLongLongToLong(FRACTIONS, Double.doubleToLongBits(value));
    }

    /** The text of a number. */
    long ofDecimal(byte[] bytes, int from, int until) {
        try {
            return ofDecimal(new BigDecimal(new String(bytes, from, until - from, StandardCharsets.ISO_8859_1))
                    .stripTrailingZeros());
        } catch (NumberFormatException | ArithmeticException e) { // the exponent is beyond all measure
            return ofText(bytes, from, until);
        }
    }

    private long ofDecimal(BigDecimal plain) {
        boolean isWhole = plain.scale() <= 0;
        if (isWhole
                && plain.precision() - plain.scale() <= 19
                && plain.toBigInteger().bitLength() < Long.SIZE) {
            return ofLong(plain.longValue());
        }
        if (plain.precision() <= EXACT_DIGITS && Math.abs((long) plain.scale()) < LARGEST_EXPONENT) {
            return ofDouble(plain.doubleValue());
        }
        return XXH3.hashBytesToLong(plain.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    long ofInstant(long second, int nano) {
        return XXH3.hashLongIntToLong(second, nano);
    }

    long ofText(byte[] bytes, int from, int until) {
        return XXH3.hashBytesToLong(bytes, from, until - from);
    }
}
