package io.tidemark.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spread, skewness and kurtosis against decimal arithmetic, where numbers are large and near each other or far apart. */
class NumberPrecisionTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final Measure.Moments MOMENTS = new Measure.Moments("x");
    private static final Measure.NumberStats STATS = new Measure.NumberStats("x");

    private static List<Double> numbers(long seed, double offset, double spread) {
        Random random = new Random(seed);
        return random.doubles(5_000)
                .map(x -> offset + spread * -Math.log1p(-x))
                .boxed()
                .toList();
    }

    private static BigDecimal moment(List<Double> numbers, int power) {
        BigDecimal mean = numbers.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), DIGITS);
        return numbers.stream()
                .map(value -> new BigDecimal(value).subtract(mean).pow(power, DIGITS))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS))
                .divide(BigDecimal.valueOf(numbers.size()), DIGITS);
    }

    private static double variance(List<Double> numbers) {
        return moment(numbers, 2).doubleValue();
    }

    private static double skewness(List<Double> numbers) {
        BigDecimal variance = moment(numbers, 2);
        return moment(numbers, 3)
                .divide(variance.multiply(variance.sqrt(DIGITS), DIGITS), DIGITS)
                .doubleValue();
    }

    private static double kurtosis(List<Double> numbers) {
        BigDecimal variance = moment(numbers, 2);
        return moment(numbers, 4)
                .divide(variance.pow(2, DIGITS), DIGITS)
                .subtract(BigDecimal.valueOf(3))
                .doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1e6,1", "1e9,1", "-1e12,1", "1e15,100", "1e60,1e45", "1e-30,1e-40", "0,1e70", "0,1e-60"})
    void numbersFarFromZeroKeepTheirDigits(double offset, double spread) {
        for (long seed = 1; seed <= 3; seed++) {
            List<Double> numbers = numbers(seed, offset, spread);
            MomentSummary moments = AccumulatorsTest.state(MOMENTS, numbers);
            NumberSummary stats = AccumulatorsTest.state(STATS, numbers);
            double variance = variance(numbers);
            assertThat(stats.m2() / stats.count()).isCloseTo(variance, within(1e-11 * variance));
            assertThat(moments.m2() / moments.count()).isCloseTo(variance, within(1e-11 * variance));
            assertThat(moments.skewness()).isCloseTo(skewness(numbers), within(1e-9));
            assertThat(moments.kurtosis()).isCloseTo(kurtosis(numbers), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, -1e12})
    void aFirstNumberThatIsUnlikeTheOthersLosesNothing(double first) {
        List<Double> numbers = new ArrayList<>(numbers(7, 0, 1));
        numbers.addFirst(first);
        MomentSummary moments = AccumulatorsTest.state(MOMENTS, numbers);
        assertThat(moments.skewness()).isCloseTo(skewness(numbers), within(1e-7));
        assertThat(moments.kurtosis() / kurtosis(numbers)).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1e6,1e-9", "1e9,1e-6", "1e12,1e-3"})
    void hoursAddUpToTheirDayAsFarAsTheirMeansHaveDigits(double offset, double tolerance) {
        List<Double> numbers = numbers(3, offset, 1);
        MomentSummary day = MomentSummary.ZERO;
        for (int hour = 0; hour < 10; hour++) {
            day = day.plus(AccumulatorsTest.state(MOMENTS, numbers.subList(500 * hour, 500 * hour + 500)));
        }
        assertThat(day.m2() / day.count()).isCloseTo(variance(numbers), within(tolerance));
        assertThat(day.skewness()).isCloseTo(skewness(numbers), within(tolerance));
        assertThat(day.kurtosis()).isCloseTo(kurtosis(numbers), within(10 * tolerance));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e78, 1e120, 1e300, 1e-90, 1e-200})
    void whatDoublesCannotHoldIsAbsentAndNotWrong(double spread) {
        List<Double> numbers = numbers(5, 0, spread);
        MetricValue kurtosis = metric(AccumulatorsTest.state(MOMENTS, numbers), MetricName.KURTOSIS);
        assertThat(kurtosis)
                .isInstanceOfSatisfying(
                        MetricValue.Undefined.class,
                        undefined -> assertThat(undefined.why()).contains("too large or too small"));
        MetricValue skewness = metric(AccumulatorsTest.state(MOMENTS, numbers), MetricName.SKEWNESS);
        skewness.number().ifPresent(found -> assertThat(found).isCloseTo(skewness(numbers), within(1e-9)));
    }

    @Test
    void equalNumbersHaveNoShape() {
        MomentSummary moments = AccumulatorsTest.state(MOMENTS, Collections.nCopies(1_000, 0.1));
        assertThat(moments.m2()).isZero();
        assertThat(metric(moments, MetricName.SKEWNESS)).isEqualTo(new MetricValue.Undefined("all values are equal"));
        MomentSummary noise = new MomentSummary(1_000, 0.1, 1e-33, 1e-50, 1e-66);
        assertThat(metric(noise, MetricName.SKEWNESS)).isEqualTo(new MetricValue.Undefined("all values are equal"));
    }

    private static MetricValue metric(MomentSummary moments, MetricName name) {
        States states = States.builder().put(MOMENTS, moments).build();
        return Objects.requireNonNull(Metrics.of(states).get(MetricId.of(name, "x")));
    }
}
