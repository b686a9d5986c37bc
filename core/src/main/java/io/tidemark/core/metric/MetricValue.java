package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.util.OptionalDouble;

/** A metric's value for one partition and revision. */
public sealed interface MetricValue {
    /** A finite number in the metric's unit. */
    record Known(double value) implements MetricValue {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A known value is finite: " + value);
            }
        }
    }

    /**
     * A finite number that was estimated.
     *
     * @param error its standard error, or how far it may be off at most, in the metric's unit
     */
    record Estimated(double value, double error) implements MetricValue {
        public Estimated {
            if (!Double.isFinite(value) || !(error >= 0)) {
                throw new IllegalArgumentException(
                        "An estimate is finite, its error not negative: " + value + " ± " + error);
            }
        }
    }

    /** There is no such number, and why: a completeness of no rows, a mean of no values. */
    record Undefined(String why) implements MetricValue {}

    /** It could not be computed. */
    record Failed(Failure failure) implements MetricValue {}

    /** The number, where there is one. */
    default OptionalDouble number() {
        return switch (this) {
            case Known known -> OptionalDouble.of(known.value());
            case Estimated estimated -> OptionalDouble.of(estimated.value());
            case Undefined undefined -> OptionalDouble.empty();
            case Failed failed -> OptionalDouble.empty();
        };
    }

    /** The number, or undefined for that reason when it is not finite. */
    static MetricValue finite(double value, String whyNot) {
        return Double.isFinite(value) ? new Known(value) : new Undefined(whyNot);
    }

    /** A share of rows; undefined when there are none. */
    static MetricValue ratio(long part, long whole) {
        return whole == 0 ? new Undefined("no rows") : new Known((double) part / whole);
    }
}
