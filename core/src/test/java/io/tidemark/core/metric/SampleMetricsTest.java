package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Estimates of a sample lie within their error bars as often as a standard error promises. */
class SampleMetricsTest {
    private static final int ROWS = 20_000;
    private static final double FRACTION = 0.05;

    @Test
    void theTruthLiesWithinThreeStandardErrorsOfNearlyEverySample() {
        Random random = new Random(42);
        int rounds = 300;
        Map<MetricId, Double> truths = Map.of(
                MetricId.of(MetricName.ROW_COUNT),
                (double) ROWS,
                MetricId.of(MetricName.NULL_COUNT, "c"),
                ROWS * 0.1,
                MetricId.of(MetricName.COMPLETENESS, "c"),
                0.9,
                MetricId.of(MetricName.MEAN, "x"),
                (ROWS - 1) / 2.0);
        List<String> outside = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<MetricId, MetricValue> metrics = sampled(random);
            truths.forEach((id, truth) -> {
                MetricValue.Estimated found = estimated(metrics, id);
                if (Math.abs(found.value() - truth) > 3 * found.error()) {
                    outside.add(id + " " + found + " but " + truth);
                }
            });
        }
        assertThat(outside).hasSizeLessThan(rounds * truths.size() / 50);
    }

    @Test
    void aMeanWithoutItsSpreadHasTheErrorThatItsExtremesAllow() {
        NumberSummary range = new NumberSummary(1_000, 0, 100, 40, Double.NaN);
        States states = States.builder()
                .sample(new Sample(
                        0.1, Map.of(new Measure.RowCount(), new Tally(1_000), new Measure.NumberRange("price"), range)))
                .build();
        MetricValue.Estimated mean = estimated(Metrics.of(states), MetricId.of(MetricName.MEAN, "price"));
        assertThat(mean.error()).isCloseTo(50 * Math.sqrt(0.9 / 1_000), within(1e-9));
        MetricValue.Estimated sum = estimated(Metrics.of(states), MetricId.of(MetricName.SUM, "price"));
        assertThat(sum.value()).isCloseTo(400_000, within(1e-6));
        assertThat(sum.error()).isCloseTo(1_000 * mean.error() / 0.1, within(1e-6));
    }

    @Test
    void whatASampleCannotTellIsUndefined() {
        Map<MetricId, MetricValue> metrics = sampled(new Random(1));
        assertThat(metrics.get(MetricId.of(MetricName.MIN, "x")))
                .isEqualTo(new MetricValue.Undefined("only a sample was read"));
    }

    @Test
    void anExactStateWinsOverTheSample() {
        States states = States.builder()
                .put(new Measure.RowCount(), new Tally(123))
                .sample(new Sample(0.5, Map.of(new Measure.RowCount(), new Tally(60))))
                .build();
        assertThat(Metrics.of(states).get(MetricId.of(MetricName.ROW_COUNT))).isEqualTo(new MetricValue.Known(123));
    }

    @Test
    void aSampleOfEverythingIsExact() {
        States states = States.builder()
                .sample(new Sample(1, Map.of(new Measure.RowCount(), new Tally(60))))
                .build();
        MetricValue.Estimated rows = estimated(Metrics.of(states), MetricId.of(MetricName.ROW_COUNT));
        assertThat(rows.value()).isCloseTo(60, within(1e-9));
        assertThat(rows.error()).isZero();
    }

    private static MetricValue.Estimated estimated(Map<MetricId, MetricValue> metrics, MetricId id) {
        return (MetricValue.Estimated) Objects.requireNonNull(metrics.get(id));
    }

    /** Rows 0 to 19,999, every tenth without a value of c, each drawn with that probability. */
    private static Map<MetricId, MetricValue> sampled(Random random) {
        long rows = 0;
        long nulls = 0;
        NumberSummary numbers = NumberSummary.ZERO;
        for (int row = 0; row < ROWS; row++) {
            if (random.nextDouble() < FRACTION) {
                rows++;
                nulls += row % 10 == 0 ? 1 : 0;
                numbers = numbers.plus(NumberSummary.of(row));
            }
        }
        Map<Measure<?>, State> states = Map.of(
                new Measure.RowCount(), new Tally(rows),
                new Measure.NullCount("c"), new Tally(nulls),
                new Measure.NumberStats("x"), numbers);
        return Metrics.of(States.builder().sample(new Sample(FRACTION, states)).build());
    }
}
