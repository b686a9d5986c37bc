package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Compares what is told of numbers with exact arithmetic on each of them. */
final class NaiveNumbers {
    private final boolean isSingle;
    private final List<Double> numbers;
    private final List<BigDecimal> finite;

    /** @param texts the numbers as PostgreSQL writes them */
    NaiveNumbers(List<String> texts, boolean isSingle) {
        this.isSingle = isSingle;
        this.numbers = texts.stream()
                .filter(text -> !text.equals("NaN"))
                .map(Double::valueOf)
                .sorted()
                .toList();
        this.finite = texts.stream()
                .filter(text -> !text.equals("NaN") && !text.endsWith("Infinity"))
                .map(BigDecimal::new)
                .sorted()
                .toList();
    }

    void checkSummary(String what, State state) {
        checkRange(what, state);
        if (!numbers.isEmpty() && finite.size() == numbers.size()) {
            close(what + " m2", ((NumberSummary) state).m2(), power(2), amount(2));
        }
    }

    void checkRange(String what, State state) {
        NumberSummary found = (NumberSummary) state;
        assertThat(found.count()).as(what).isEqualTo(numbers.size());
        if (numbers.isEmpty()) {
            assertThat(found).as(what).isEqualTo(NumberSummary.ZERO);
            return;
        }
        assertThat(same(found.min(), numbers.getFirst()))
                .as("%s: min %s", what, found)
                .isTrue();
        assertThat(same(found.max(), numbers.getLast()))
                .as("%s: max %s", what, found)
                .isTrue();
        if (finite.size() == numbers.size()) {
            close(what + " mean", found.mean(), mean().doubleValue(), amount(1) / finite.size());
        } else {
            assertThat(found.mean()).as(what).isNotFinite();
        }
    }

    /** A number of single precision has more than one double. */
    private boolean same(double found, double expected) {
        return isSingle ? (float) found == (float) expected : found == expected;
    }

    void checkMoments(String what, State state) {
        MomentSummary found = (MomentSummary) state;
        assertThat(found.count()).as(what).isEqualTo(finite.size());
        if (!finite.isEmpty()) {
            close(what + " mean", found.mean(), mean().doubleValue(), amount(1) / finite.size());
            close(what + " m2", found.m2(), power(2), spread(2));
            close(what + " m3", found.m3(), power(3), spread(3));
            close(what + " m4", found.m4(), power(4), spread(4));
        }
    }

    void checkQuantiles(String what, State state) {
        LogHistogram found = (LogHistogram) state;
        assertThat(found.count()).as(what).isEqualTo(finite.size());
        for (double share : new double[] {0, 0.01, 0.25, 0.5, 0.75, 0.99, 1}) {
            if (!finite.isEmpty()) {
                double exact = finite.get((int) Math.round(share * (finite.size() - 1)))
                        .doubleValue();
                assertThat(found.quantile(share))
                        .as("%s: %s", what, share)
                        .isCloseTo(exact, within(Math.abs(exact) * (LogHistogram.ACCURACY + 1e-9)));
            }
        }
    }

    private BigDecimal mean() {
        return finite.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(finite.size()), MathContext.DECIMAL128);
    }

    private double power(int exponent) {
        BigDecimal mean = mean();
        return finite.stream()
                .map(value -> value.subtract(mean).pow(exponent, MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.DECIMAL128))
                .doubleValue();
    }

    /** The size of what a power of the values is summed from: its digits are what doubles can lose. */
    private double amount(int exponent) {
        return finite.stream()
                .mapToDouble(value -> Math.pow(Math.abs(value.doubleValue()), exponent))
                .sum();
    }

    private double spread(int exponent) {
        double mean = mean().doubleValue();
        return finite.stream()
                .mapToDouble(value -> Math.pow(Math.abs(value.doubleValue() - mean), exponent))
                .sum();
    }

    private static void close(String what, double found, double exact, double size) {
        assertThat(found).as(what).isCloseTo(exact, within(1e-9 * Math.max(Math.abs(exact), size) + 1e-300));
    }
}
