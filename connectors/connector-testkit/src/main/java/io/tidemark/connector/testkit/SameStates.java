package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.util.Objects;
import java.util.stream.LongStream;

/** Whether two routes tell the same of the same rows; what is summed up in another order may differ in its last digits. */
public final class SameStates {
    private static final double CLOSE = 1e-9;

    private SameStates() {}

    /** Fails unless each state of these is the same among the others. */
    public static void check(States some, States others) {
        assertThat(some.failures()).isEmpty();
        some.all()
                .forEach((measure, state) -> check(
                        measure,
                        state,
                        Objects.requireNonNull(others.all().get(measure), () -> "No state of " + measure)));
    }

    private static void check(Measure<?> measure, State one, State other) {
        String what = measure.toString();
        if (one instanceof NumberSummary a && other instanceof NumberSummary b) {
            numbers(what, a, b);
        } else if (one instanceof MomentSummary a && other instanceof MomentSummary b) {
            moments(what, a, b);
        } else if (one instanceof FrequentValues a && other instanceof FrequentValues b && !a.isComplete()) {
            assertThat(b.isComplete()).as(what).isFalse();
            assertThat(b.total()).as(what).isEqualTo(a.total());
        } else if (one instanceof DistinctSketch a && other instanceof DistinctSketch b) {
            DistinctSketch none = DistinctSketch.of(Math.max(a.bits(), b.bits()), LongStream.empty());
            assertThat(b.plus(none)).as(what).isEqualTo(a.plus(none));
        } else if (one instanceof LogHistogram a && other instanceof LogHistogram b) {
            assertThat(unsigned(b)).as(what).isEqualTo(unsigned(a));
        } else {
            assertThat(other).as(what).isEqualTo(one);
        }
    }

    /** Zero has two signs, and which of them is the least is chance. */
    private static LogHistogram unsigned(LogHistogram bins) {
        return new LogHistogram(bins.zeros(), bins.positive(), bins.negative(), bins.min() + 0.0, bins.max() + 0.0);
    }

    private static void numbers(String what, NumberSummary a, NumberSummary b) {
        assertThat(b.count()).as(what).isEqualTo(a.count());
        assertThat(b.min() + 0.0).as(what).isEqualTo(a.min() + 0.0);
        assertThat(b.max() + 0.0).as(what).isEqualTo(a.max() + 0.0);
        close(what, b.mean(), a.mean(), Math.abs(a.mean()));
        assertThat(Double.isNaN(b.m2())).as(what).isEqualTo(Double.isNaN(a.m2()));
        if (!Double.isNaN(a.m2())) {
            close(what, b.m2(), a.m2(), a.m2());
        }
    }

    private static void moments(String what, MomentSummary a, MomentSummary b) {
        assertThat(b.count()).as(what).isEqualTo(a.count());
        close(what, b.mean(), a.mean(), Math.abs(a.mean()));
        close(what, b.m2(), a.m2(), a.m2());
        close(what, b.m3(), a.m3(), Math.pow(a.m2(), 1.5));
        close(what, b.m4(), a.m4(), a.m4());
    }

    private static void close(String what, double found, double expected, double size) {
        assertThat(found).as(what).isCloseTo(expected, within(CLOSE * size + CLOSE));
    }
}
