package io.tidemark.rules.judge;

import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers with their units, in words. */
final class Wording {
    private static final double SMALL = 100;

    private Wording() {}

    static String value(double value, Unit unit) {
        return switch (unit) {
            case ROWS -> count(value) + (Math.round(value) == 1 ? " row" : " rows");
            case RATIO -> percent(value);
            case SECONDS -> age(Duration.ofMillis(Math.round(value * 1000)));
            case BYTES -> count(value) + " bytes";
            case VALUES -> count(value) + " values";
            case CHARACTERS -> number(value) + " characters";
            case EPOCH_SECONDS -> Instant.ofEpochSecond((long) value).toString();
            case NUMBER -> number(value);
        };
    }

    /** The value without its unit's word, for a second mention. */
    static String bare(double value, Unit unit) {
        return switch (unit) {
            case ROWS, BYTES, VALUES -> count(value);
            case RATIO, SECONDS, EPOCH_SECONDS, CHARACTERS, NUMBER -> value(value, unit);
        };
    }

    static String count(double value) {
        return count(Math.round(value));
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", ratio * 100);
    }

    static String age(Duration age) {
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        if (age.toDays() < 2) {
            return age.toHours() + " h" + (age.toMinutesPart() == 0 ? "" : " " + age.toMinutesPart() + " min");
        }
        return age.toDays() + " days";
    }

    /** The values that are well, in brackets. */
    static String band(Range range, Unit unit) {
        if (Double.isInfinite(range.low())) {
            return "(at most " + bare(range.high(), unit) + ")";
        }
        if (Double.isInfinite(range.high())) {
            return "(at least " + bare(range.low(), unit) + ")";
        }
        return "(" + bare(range.low(), unit) + " to " + bare(range.high(), unit) + ")";
    }

    static String threshold(Condition.Fixed fixed, Unit unit) {
        String first = bare(fixed.first(), unit);
        return fixed.operator().isRange()
                ? fixed.operator().sign() + " " + first + " and " + bare(fixed.second(), unit)
                : fixed.operator().sign() + " " + first;
    }

    static String name(Baseline baseline) {
        return switch (baseline) {
            case USUAL -> "usual is";
            case AVERAGE -> "the average before it is";
            case PREVIOUS -> "the window before had";
            case SAME_HOUR_YESTERDAY -> "a day before it was";
            case SAME_HOUR_LAST_WEEK -> "a week before it was";
        };
    }

    private static String number(double value) {
        return Math.abs(value) < SMALL ? String.format(Locale.ROOT, "%.3g", value) : count(value);
    }
}
