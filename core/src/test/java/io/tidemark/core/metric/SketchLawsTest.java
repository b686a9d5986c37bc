package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sketches of a union are the sums of the sketches, in whatever order and grouping; and nothing adds nothing. */
class SketchLawsTest {
    private static final double CLOSE = 1e-9;
    private static final List<Format> FORMATS = List.of(Format.values());

    static Stream<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(seed -> 7_919L * seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void distinctSketchesOfPartsAddUpToThatOfAll(long seed) {
        Random random = new Random(seed);
        int different = random.nextInt(1, 5_000);
        List<Long> hashes = Stream.generate(() -> mixed(random.nextInt(different)))
                .limit(random.nextInt(1, 6_000))
                .toList();
        List<List<Long>> parts = split(hashes, random, 3);
        List<DistinctSketch> sketches =
                parts.stream().map(SketchLawsTest::distinct).toList();

        assertLaws(sketches, DistinctSketch.EMPTY, distinct(hashes));
        DistinctSketch whole = distinct(hashes);
        double exact = hashes.stream().distinct().count();
        assertThat(whole.estimate()).isCloseTo(exact, within(5 * whole.standardError()));
        assertThat(whole.hashes().count()).isLessThanOrEqualTo(DistinctSketch.MOST);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void completeFrequentValuesAreExactAndAddUp(long seed) {
        Random random = new Random(seed);
        int different = random.nextInt(1, FrequentValues.MOST);
        List<String> values = words(random, different);
        List<FrequentValues> parts =
                split(values, random, 3).stream().map(SketchLawsTest::frequent).toList();

        assertLaws(parts, FrequentValues.NONE, frequent(values));
        assertThat(frequent(values).isComplete()).isTrue();
        assertThat(frequent(values).counts()).isEqualTo(counts(values));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void frequentValuesWithARestAreWithinTheirError(long seed) {
        Random random = new Random(seed);
        List<String> values = words(random, 1_000);
        FrequentValues sum = split(values, random, 4).stream()
                .map(SketchLawsTest::frequent)
                .reduce(FrequentValues.NONE, FrequentValues::plus);
        Map<String, Long> exact = counts(values);

        assertThat(sum.total()).isEqualTo(values.size());
        exact.forEach((value, count) ->
                assertThat(sum.counts().getOrDefault(value, 0L)).isBetween(count - sum.error(), count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void histogramsAddUpAndTheirQuantilesAreWithinOnePercent(long seed) {
        Random random = new Random(seed);
        List<Double> values = Stream.generate(() -> random.nextInt(10) == 0 ? 0 : random.nextGaussian() * 1_000)
                .map(Number::doubleValue)
                .limit(random.nextInt(1, 500))
                .toList();
        List<LogHistogram> parts =
                split(values, random, 3).stream().map(SketchLawsTest::histogram).toList();

        assertLaws(parts, LogHistogram.EMPTY, histogram(values));
        List<Double> sorted = values.stream().sorted().toList();
        for (double share : new double[] {0, 0.01, 0.25, 0.5, 0.75, 0.99, 1}) {
            double exact = sorted.get((int) Math.round(share * (sorted.size() - 1)));
            assertThat(histogram(values).quantile(share))
                    .isCloseTo(exact, within(Math.abs(exact) * LogHistogram.ACCURACY * 1.0001 + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void momentsOfPartsAddUpToThoseOfAll(long seed) {
        Random random = new Random(seed);
        List<Double> values = Stream.generate(() -> 100 + random.nextGaussian() * 10 + random.nextDouble() * 30)
                .limit(random.nextInt(3, 400))
                .toList();
        List<List<Double>> parts = split(values, random, 3);
        MomentSummary one = moments(parts.get(0)).plus(moments(parts.get(1))).plus(moments(parts.get(2)));
        MomentSummary other = moments(parts.get(2)).plus(moments(parts.get(0)).plus(moments(parts.get(1))));

        for (MomentSummary sum : List.of(one, other)) {
            assertThat(sum.count()).isEqualTo(values.size());
            assertThat(sum.mean()).isCloseTo(mean(values), within(CLOSE * 100));
            assertThat(sum.skewness()).isCloseTo(standardized(values, 3), within(1e-6));
            assertThat(sum.kurtosis()).isCloseTo(standardized(values, 4) - 3, within(1e-6));
        }
        assertThat(one.plus(MomentSummary.ZERO)).isEqualTo(one);
        assertThat(MomentSummary.ZERO.plus(one)).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textExtremesAreThoseOfAllInTheOrderOfCodePoints(long seed) {
        Random random = new Random(seed);
        int[] characters = {'a', 'Z', 0xFFFD, 0x1F600};
        List<String> values = new ArrayList<>();
        int many = random.nextInt(1, 30);
        for (int i = 0; i < many; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(5), 0, 4).forEach(pick -> text.appendCodePoint(characters[pick]));
            values.add(text.toString());
        }
        List<TextExtremes> parts =
                split(values, random, 3).stream().map(SketchLawsTest::extremes).toList();

        assertLaws(parts, TextExtremes.NONE, extremes(values));
        List<String> sorted = values.stream()
                .sorted((a, b) ->
                        Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()))
                .toList();
        assertThat(extremes(values)).isEqualTo(new TextExtremes(sorted.getFirst(), sorted.getLast()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void formatTalliesAddUp(long seed) {
        Random random = new Random(seed);
        List<Format> values = Stream.generate(() -> FORMATS.get(random.nextInt(FORMATS.size())))
                .limit(random.nextInt(1, 100))
                .toList();
        List<FormatTally> parts =
                split(values, random, 3).stream().map(SketchLawsTest::formats).toList();

        assertLaws(parts, FormatTally.NONE, formats(values));
    }

    @Test
    void theEstimateOfManyDistinctValuesHasNoBias() {
        double deviations = 0;
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            int start = run * 20_000;
            DistinctSketch sketch =
                    DistinctSketch.of(0, IntStream.range(start, start + 20_000).mapToLong(SketchLawsTest::mixed));
            deviations += (sketch.estimate() - 20_000) / sketch.standardError();
        }
        assertThat(deviations / runs).isCloseTo(0, within(4 / Math.sqrt(runs)));
    }

    private static <S extends Mergeable<S>> void assertLaws(List<S> parts, S none, S whole) {
        S a = parts.get(0);
        S b = parts.get(1);
        S c = parts.get(2);
        assertThat(a.plus(b).plus(c)).isEqualTo(whole).isEqualTo(a.plus(b.plus(c)));
        assertThat(c.plus(a).plus(b)).isEqualTo(whole);
        assertThat(whole.plus(none)).isEqualTo(whole).isEqualTo(none.plus(whole));
    }

    private static <T> List<List<T>> split(List<T> values, Random random, int parts) {
        List<List<T>> split = new ArrayList<>();
        IntStream.range(0, parts).forEach(part -> split.add(new ArrayList<>()));
        values.forEach(value -> split.get(random.nextInt(parts)).add(value));
        return split;
    }

    private static List<String> words(Random random, int different) {
        return Stream.generate(() -> "w" + (int) Math.abs(random.nextGaussian() * different / 3))
                .map(word -> word.length() > 1 && Integer.parseInt(word.substring(1)) >= different ? "w0" : word)
                .limit(5_000)
                .toList();
    }

    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private static DistinctSketch distinct(List<Long> hashes) {
        return DistinctSketch.of(0, hashes.stream().mapToLong(Long::longValue));
    }

    private static Map<String, Long> counts(List<String> values) {
        return values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static FrequentValues frequent(List<String> values) {
        return FrequentValues.of(new HashMap<>(counts(values)), 0, 0);
    }

    private static LogHistogram histogram(List<Double> values) {
        TreeMap<Integer, Long> positive = new TreeMap<>();
        TreeMap<Integer, Long> negative = new TreeMap<>();
        values.stream().filter(v -> v > 0).forEach(v -> positive.merge(LogHistogram.bin(v), 1L, Long::sum));
        values.stream().filter(v -> v < 0).forEach(v -> negative.merge(LogHistogram.bin(-v), 1L, Long::sum));
        long zeros = values.stream().filter(v -> v == 0).count();
        double min = values.stream().mapToDouble(v -> v).min().orElse(Double.POSITIVE_INFINITY);
        double max = values.stream().mapToDouble(v -> v).max().orElse(Double.NEGATIVE_INFINITY);
        return new LogHistogram(zeros, positive, negative, min, max);
    }

    private static MomentSummary moments(List<Double> values) {
        return values.stream().map(MomentSummary::of).reduce(MomentSummary.ZERO, MomentSummary::plus);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static double standardized(List<Double> values, int power) {
        double mean = mean(values);
        double variance = values.stream()
                .mapToDouble(v -> Math.pow(v - mean, 2))
                .average()
                .orElseThrow();
        return values.stream()
                        .mapToDouble(v -> Math.pow(v - mean, power))
                        .average()
                        .orElseThrow()
                / Math.pow(variance, power / 2.0);
    }

    private static TextExtremes extremes(List<String> values) {
        return values.stream().map(TextExtremes::of).reduce(TextExtremes.NONE, TextExtremes::plus);
    }

    private static FormatTally formats(List<Format> values) {
        return new FormatTally(
                values.size(), values.stream().collect(Collectors.groupingBy(f -> f, Collectors.counting())));
    }
}
