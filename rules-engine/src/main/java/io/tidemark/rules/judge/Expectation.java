package io.tidemark.rules.judge;

import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Range;

/**
 * The values that a condition takes as well. Around what is usual there is room for chance: counts scatter by the square
 * root of the count, shares of few rows more than shares of many, and neither is a problem.
 */
final class Expectation {
    private static final double COUNT_SIGMAS = 3;
    private static final double RATIO_SIGMAS = 4;

    private Expectation() {}

    static Range of(Condition.Fixed fixed) {
        double first = fixed.first();
        if (Double.isNaN(first) || Double.isNaN(fixed.second())) {
            throw new IllegalArgumentException("a threshold is not a number");
        }
        return switch (fixed.operator()) {
            case MUST_BE -> new Range(first, first, first);
            case MUST_BE_GREATER_THAN, MUST_BE_GREATER_OR_EQUAL_TO ->
                new Range(first, Double.NaN, Double.POSITIVE_INFINITY);
            case MUST_BE_LESS_THAN, MUST_BE_LESS_OR_EQUAL_TO -> new Range(Double.NEGATIVE_INFINITY, Double.NaN, first);
            case MUST_BE_BETWEEN -> new Range(first, Double.NaN, fixed.second());
            case MUST_NOT_BE, MUST_NOT_BE_BETWEEN -> Range.ANY;
        };
    }

    /**
     * The band around a baseline.
     *
     * @param rows how many rows the observed value rests on
     */
    static Range of(Condition.Change change, double base, Unit unit, double rows) {
        if (Double.isNaN(change.maxDrop()) || Double.isNaN(change.maxRise())) {
            throw new IllegalArgumentException("maxDrop or maxRise is not a number");
        }
        boolean statistical = change.baseline() == Baseline.USUAL;
        return switch (unit) {
            case ROWS -> counts(change, base, statistical);
            case RATIO -> ratios(change, base, statistical ? chance(base, rows) : 0);
            case SECONDS, BYTES, VALUES, CHARACTERS, EPOCH_SECONDS, NUMBER ->
                new Range(below(base, Math.abs(base), change), base, above(base, Math.abs(base), change));
        };
    }

    private static Range counts(Condition.Change change, double base, boolean statistical) {
        double low = Math.max(0, below(base, base, change));
        double high = above(base, base, change);
        if (!statistical) {
            return new Range(low, base, high);
        }
        return new Range(Math.max(0, low - COUNT_SIGMAS * Math.sqrt(low)), base, high + COUNT_SIGMAS * Math.sqrt(high));
    }

    private static Range ratios(Condition.Change change, double base, double chance) {
        double low = Math.max(0, below(base, 1, change) - chance);
        double high = Math.min(1, above(base, 1, change) + chance);
        return new Range(low, base, high);
    }

    private static double chance(double base, double rows) {
        if (rows < 1) {
            return 1;
        }
        double rare = Math.min(0.5, Math.min(base, 1 - base) + 1 / rows);
        return RATIO_SIGMAS * Math.sqrt(rare * (1 - rare) / rows);
    }

    private static double below(double base, double scale, Condition.Change change) {
        return Double.isInfinite(change.maxDrop()) ? Double.NEGATIVE_INFINITY : base - scale * change.maxDrop();
    }

    private static double above(double base, double scale, Condition.Change change) {
        return Double.isInfinite(change.maxRise()) ? Double.POSITIVE_INFINITY : base + scale * change.maxRise();
    }
}
