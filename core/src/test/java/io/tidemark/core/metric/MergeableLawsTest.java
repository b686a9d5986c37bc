package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of a union is the sum of the states; in whatever order and grouping; and nothing adds nothing. */
class MergeableLawsTest {
    private static final double CLOSE = 1e-9;

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(seed -> 7_919L * seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void talliesAddUp(long seed) {
        Random random = new Random(seed);
        Tally a = new Tally(random.nextInt(1_000));
        Tally b = new Tally(random.nextInt(1_000));
        Tally c = new Tally(random.nextInt(1_000));
        assertThat(a.plus(b)).isEqualTo(new Tally(a.count() + b.count())).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Tally.ZERO)).isEqualTo(a);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timeRangesSpanBoth(long seed) {
        Random random = new Random(seed);
        List<Instant> values = Stream.generate(() -> Instant.ofEpochSecond(random.nextInt(1_000_000)))
                .limit(random.nextInt(1, 20))
                .toList();
        int cut = random.nextInt(values.size() + 1);
        InstantRange left = range(values.subList(0, cut));
        InstantRange right = range(values.subList(cut, values.size()));
        InstantRange whole = new InstantRange(
                values.stream().min(Instant::compareTo).orElseThrow(),
                values.stream().max(Instant::compareTo).orElseThrow());
        assertThat(left.plus(right)).isEqualTo(whole).isEqualTo(right.plus(left));
        assertThat(whole.plus(InstantRange.EMPTY)).isEqualTo(whole);
        assertThat(InstantRange.EMPTY.plus(whole)).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numberSummariesAreThoseOfTheUnion(long seed) {
        Random random = new Random(seed);
        double offset = random.nextBoolean() ? 0 : 1e6;
        List<Double> values = new ArrayList<>();
        int size = random.nextInt(2, 300);
        for (int i = 0; i < size; i++) {
            values.add(offset + random.nextGaussian() * 10);
        }
        int cut = random.nextInt(values.size() + 1);
        NumberSummary left = summary(values.subList(0, cut));
        NumberSummary right = summary(values.subList(cut, values.size()));
        assertTells(left.plus(right), values);
        assertTells(right.plus(left), values);
        assertThat(left.plus(NumberSummary.ZERO)).isEqualTo(left);
        assertThat(NumberSummary.ZERO.plus(left)).isEqualTo(left);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theGroupingOfNumberSummariesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        NumberSummary a = NumberSummary.of(random.nextDouble());
        NumberSummary b = NumberSummary.of(random.nextDouble()).plus(NumberSummary.of(random.nextDouble()));
        NumberSummary c = NumberSummary.of(random.nextDouble());
        NumberSummary one = a.plus(b).plus(c);
        NumberSummary other = a.plus(b.plus(c));
        assertThat(one.count()).isEqualTo(other.count());
        assertThat(one.mean()).isCloseTo(other.mean(), within(CLOSE));
        assertThat(one.standardDeviation()).isCloseTo(other.standardDeviation(), within(CLOSE));
    }

    private static void assertTells(NumberSummary summary, List<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        double scale = Math.max(1, Math.abs(mean));
        assertThat(summary.count()).isEqualTo(values.size());
        assertThat(summary.min())
                .isEqualTo(values.stream().mapToDouble(value -> value).min().orElseThrow());
        assertThat(summary.max())
                .isEqualTo(values.stream().mapToDouble(value -> value).max().orElseThrow());
        assertThat(summary.mean()).isCloseTo(mean, within(CLOSE * scale));
        assertThat(summary.standardDeviation()).isCloseTo(Math.sqrt(variance), within(CLOSE * scale));
    }

    private static NumberSummary summary(List<Double> values) {
        return values.stream().map(NumberSummary::of).reduce(NumberSummary.ZERO, NumberSummary::plus);
    }

    private static InstantRange range(List<Instant> values) {
        return values.stream().map(InstantRange::of).reduce(InstantRange.EMPTY, InstantRange::plus);
    }
}
