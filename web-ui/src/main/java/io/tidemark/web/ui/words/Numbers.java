package io.tidemark.web.ui.words;

import io.tidemark.core.metric.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the pages show them: thousands separated, shares in per cent, a dash for none. */
public final class Numbers {
    public static final String NONE = "–";
    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private static final String[] COUNT_UNITS = {"", " k", " M", " bn", " tn"};
    private static final double COMPACT_FROM = 1000;
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e15;

    private Numbers() {}

    /** For example {@code 33,691,053}. */
    public static String count(@Nullable Number number) {
        return number == null ? NONE : String.format(Locale.ROOT, "%,d", Math.round(number.doubleValue()));
    }

    /** Large counts in three digits or so, for example {@code 1.2 M}; small ones as they are. */
    public static String compact(long number) {
        double left = number;
        int unit = 0;
        while (left >= COMPACT_FROM && unit < COUNT_UNITS.length - 1) {
            left /= 1000;
            unit++;
        }
        return unit == 0 ? count(number) : plain(left, left < 10 ? 2 : left < 100 ? 1 : 0) + COUNT_UNITS[unit];
    }

    /** Any number: about as many decimals as say something at its size. */
    public static String figure(double value) {
        double size = Math.abs(value);
        if (value == 0 || (size >= 1 && size < LARGEST)) {
            return plain(value, size >= 1e6 ? 0 : size >= 1e3 ? 2 : 3);
        }
        return Double.isFinite(value) && size >= SMALLEST && size < LARGEST
                ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%.2e", value);
    }

    /** To the digits that an error leaves sure. */
    public static double rounded(double value, double error) {
        if (!Double.isFinite(value) || !Double.isFinite(error) || error == 0) {
            return value;
        }
        int scale = 1 - (int) Math.floor(Math.log10(error));
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP).doubleValue();
    }

    /** A share in per cent, never rounded up to 100 nor down to 0, for example {@code 99.3%}. */
    public static String percent(@Nullable Double share) {
        if (share == null) {
            return NONE;
        }
        double percent = share * 100;
        if (percent > 0 && percent < 0.005) {
            return "<0.01%";
        }
        if (percent < 100 && percent >= 99.995) {
            return "99.99%";
        }
        return plain(percent, 2) + "%";
    }

    /** A share in whole per cent, also above 100, for example {@code 105%}. */
    public static String wholePercent(@Nullable Double share) {
        if (share == null) {
            return NONE;
        }
        return share > 0 && share < 0.005 ? "<1%" : plain(share * 100, 0) + "%";
    }

    /** For example {@code 12.4 MB}. */
    public static String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return NONE;
        }
        double left = bytes;
        int unit = 0;
        while (left >= 1000 && unit < BYTE_UNITS.length - 1) {
            left /= 1000;
            unit++;
        }
        return plain(left, 1) + " " + BYTE_UNITS[unit];
    }

    /** A metric's number in its unit. */
    public static String inUnit(double value, Unit unit) {
        return switch (unit) {
            case ROWS, VALUES -> plain(value, 0);
            case RATIO -> percent(value);
            case SECONDS -> Times.span(Duration.ofMillis(Math.round(value * 1000)));
            case BYTES -> bytes(Math.round(value));
            case EPOCH_SECONDS -> Times.minute(Instant.ofEpochSecond((long) value));
            case CHARACTERS, NUMBER -> plain(value, 3);
        };
    }

    /** With at most so many decimals and no zeros behind, for example {@code 1,234.5}. */
    public static String plain(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
