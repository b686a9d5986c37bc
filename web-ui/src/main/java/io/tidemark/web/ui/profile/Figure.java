package io.tidemark.web.ui.profile;

import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Unit;
import io.tidemark.web.ui.words.Numbers;

/**
 * A metric's value in words.
 *
 * @param value the number, with ≈ before it when it was estimated; a dash when there is none
 * @param error how far an estimate may be off, with ± before it; else empty
 */
record Figure(String value, String error) {
    private static final Figure NONE = new Figure(Numbers.NONE, "");
    private static final String ABOUT = "≈ ";

    static Figure of(MetricValue value, Unit unit) {
        return switch (value) {
            case MetricValue.Known known -> new Figure(number(known.value(), unit), "");
            case MetricValue.Estimated estimated -> new Figure(about(estimated, unit), error(estimated, unit));
            case MetricValue.Undefined undefined -> NONE;
            case MetricValue.Failed failed -> new Figure("failed", "");
        };
    }

    /** With the error as a share of the value, as a narrow column shows it; a share goes without. */
    static Figure brief(MetricValue value, Unit unit) {
        if (value instanceof MetricValue.Estimated estimated && unit == Unit.RATIO) {
            return new Figure(about(estimated, unit), "");
        }
        return value instanceof MetricValue.Estimated estimated && estimated.value() != 0
                ? new Figure(
                        about(estimated, unit),
                        "±" + Numbers.wholePercent(Math.abs(estimated.error() / estimated.value())))
                : of(value, unit);
    }

    private static String about(MetricValue.Estimated estimated, Unit unit) {
        return ABOUT + number(Numbers.rounded(estimated.value(), estimated.error()), unit);
    }

    private static String error(MetricValue.Estimated estimated, Unit unit) {
        return estimated.error() == 0 ? "" : "± " + number(Numbers.rounded(estimated.error(), estimated.error()), unit);
    }

    private static String number(double value, Unit unit) {
        return unit == Unit.NUMBER || unit == Unit.CHARACTERS ? Numbers.figure(value) : Numbers.inUnit(value, unit);
    }

    @Override
    public String toString() {
        return error.isEmpty() ? value : value + " " + error;
    }
}
