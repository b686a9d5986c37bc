package io.tidemark.profiler;

import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TextExtremes;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accumulators gather against what brute force tells. */
class AccumulatorsTest {
    private static final PartitionKey.Window HOUR = tenPlus(0);

    static <S extends State> S state(Measure<S> measure, List<? extends @Nullable Object> values) {
        FakeScan scan = new FakeScan();
        scan.columns = List.of("x");
        values.forEach(value -> scan.add(HOUR, RecordCursor.Kind.RECORD, new @Nullable Object[] {value}));
        return compute(scan, measure);
    }

    private static <S extends State> S compute(FakeScan scan, Measure<S> measure) {
        ProfileRequest request = new ProfileRequest(
                new DatasetDescription(
                        new DatasetRef(DatasetName.of("t"), DatasetKind.TOPIC), Schema.EMPTY, null, List.of()),
                Partitioning.UNDIVIDED,
                List.of(HOUR),
                Set.of(measure),
                Duration.ofSeconds(5));
        return new ScanProfiler(MutableClock.atNoon(), RouteChoice.ofAll(Route.SCAN, 0, "a test"))
                .compute(request, () -> scan.scan(Routes.scan(request)))
                .getFirst()
                .states()
                .get(measure)
                .orElseThrow();
    }

    private static List<@Nullable Object> with(List<?> values, @Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>(values);
        for (@Nullable Object one : more) {
            all.add(one);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void numbersOfRandomValuesEqualThoseOfBruteForce(long seed) {
        Random random = new Random(seed);
        List<Double> values = random.doubles(1_000, -50, 1_000)
                .map(v -> random.nextInt(10) == 0 ? 0 : v)
                .boxed()
                .toList();
        List<@Nullable Object> rows = with(values, null, Double.NaN, "text", Double.POSITIVE_INFINITY);

        MomentSummary moments = state(new Measure.Moments("x"), rows);
        MomentSummary merged = values.stream().map(MomentSummary::of).reduce(MomentSummary.ZERO, MomentSummary::plus);
        assertThat(moments.count()).isEqualTo(1_000);
        assertThat(moments.mean()).isCloseTo(merged.mean(), within(1e-9));
        assertThat(moments.skewness()).isCloseTo(merged.skewness(), within(1e-9));
        assertThat(moments.kurtosis()).isCloseTo(merged.kurtosis(), within(1e-9));

        LogHistogram quantiles = state(new Measure.Quantiles("x"), rows);
        assertThat(quantiles.count()).isEqualTo(1_000);
        assertThat(quantiles.zeros())
                .isEqualTo(values.stream().filter(v -> v == 0).count());
        assertThat(quantiles.positive().values().stream().mapToLong(c -> c).sum())
                .isEqualTo(values.stream().filter(v -> v > 0).count());
        List<Double> sorted = values.stream().sorted().toList();
        for (double share : new double[] {0, 0.05, 0.5, 0.95, 1}) {
            double exact = sorted.get((int) Math.round(share * 999));
            assertThat(quantiles.quantile(share)).isCloseTo(exact, within(Math.abs(exact) * 0.010_01 + 1e-12));
        }

        assertThat(state(new Measure.Matching("x", Feature.ZERO), rows).count()).isEqualTo(quantiles.zeros());
        assertThat(state(new Measure.Matching("x", Feature.NEGATIVE), rows).count())
                .isEqualTo(values.stream().filter(v -> v < 0).count());
        assertThat(state(new Measure.Matching("x", Feature.INFINITE), rows)).isEqualTo(new Tally(1));
        assertThat(state(new Measure.NumberStats("x"), with(values)).mean()).isCloseTo(merged.mean(), within(1e-9));
    }

    @Test
    void nanIsCountedAndInfinitiesDecideTheMean() {
        assertThat(state(new Measure.Matching("x", Feature.NAN), with(List.of(1.0, Double.NaN), (Object) null)))
                .isEqualTo(new Tally(1));
        NumberSummary up = state(new Measure.NumberStats("x"), List.of(1.0, Double.POSITIVE_INFINITY, 2.0));
        assertThat(up.count()).isEqualTo(3);
        assertThat(up.mean()).isInfinite();
        assertThat(up.m2()).isNaN();
        NumberSummary both = state(
                new Measure.NumberStats("x"), List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN));
        assertThat(both.mean()).isNaN();
        assertThat(both.min()).isNegative().isInfinite();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 512, 513, 20_000})
    void distinctSketchesAreThoseOfAllHashes(int different) {
        List<String> values = new Random(different)
                .ints(2L * different, 0, different)
                .mapToObj(i -> "v" + i)
                .toList();
        DistinctSketch sketch = state(new Measure.Distinct("x"), with(values, (Object) null));
        double exact = values.stream().distinct().count();
        assertThat(sketch.isExact()).isEqualTo(exact <= DistinctSketch.MOST);
        assertThat(sketch.estimate()).isCloseTo(exact, within(4 * sketch.standardError()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 200, 400, 3_000})
    void frequentValuesAreExactOrWithinTheirError(int different) {
        Random random = new Random(different);
        List<String> values = random.doubles(20_000)
                .mapToObj(share -> "v" + (int) (share * share * share * different))
                .toList();
        FrequentValues top = state(new Measure.TopValues("x"), with(values, (Object) null));
        Map<String, Long> exact =
                values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(top.total()).isEqualTo(20_000);
        if (exact.size() <= FrequentValues.MOST) {
            assertThat(top).isEqualTo(new FrequentValues(exact, 0, 0));
        }
        exact.forEach((value, count) ->
                assertThat(top.counts().getOrDefault(value, 0L)).isBetween(count - top.error(), count));
        assertThat(top.error())
                .isLessThanOrEqualTo(
                        exact.size() <= FrequentCounter.ROOM ? exact.getOrDefault("v0", 0L) : 20_000 / 100);
    }

    @Test
    void otherValuesThanTextAreCountedByTheirText() {
        assertThat(state(new Measure.TopValues("x"), List.of(1L, 2L, 1L)).counts())
                .isEqualTo(Map.of("1", 2L, "2", 1L));
    }

    @Test
    void textsAreMeasuredInCodePointsAndOrderedByThem() {
        List<@Nullable Object> values = with(List.of("", "Zürich", "😀😀", "abc", "\uFFFD"), null, 12L);
        NumberSummary lengths = state(new Measure.Lengths("x"), values);
        assertThat(lengths.count()).isEqualTo(5);
        assertThat(lengths.min()).isZero();
        assertThat(lengths.max()).isEqualTo(6);
        assertThat(lengths.mean()).isCloseTo(12 / 5.0, within(1e-12));
        double m2 =
                DoubleStream.of(0, 6, 2, 3, 1).map(l -> (l - 2.4) * (l - 2.4)).sum();
        assertThat(lengths.m2()).isCloseTo(m2, within(1e-9));
        assertThat(state(new Measure.TextRange("x"), values)).isEqualTo(new TextExtremes("", "😀😀"));
        assertThat(state(new Measure.TextRange("x"), List.of(12L))).isEqualTo(TextExtremes.NONE);
    }

    @Test
    void placeholdersAndPaddingAreFoundWhateverTheCase() {
        List<@Nullable Object> values =
                with(List.of("N/A", "Unknown", "undefined", "-", "unknowns", "NAN", "na ", " x", "y\n", "", "x y"), 1L);
        assertThat(state(new Measure.Matching("x", Feature.PLACEHOLDER), values))
                .isEqualTo(new Tally(5));
        assertThat(state(new Measure.Matching("x", Feature.PADDED), values)).isEqualTo(new Tally(3));
        assertThat(state(
                        new Measure.Matching("x", Feature.PADDED),
                        with(List.of("\u00a0a", "a\u3000", "\u2003", "a\u0085", "\u00e0", "\u3001", "😀", "é\u200b"))))
                .isEqualTo(new Tally(4));
    }

    @Test
    void masksWriteRunsOfLettersAndDigitsAsOne() {
        FrequentValues masks = state(
                new Measure.Masks("x"), List.of("AB-123", "xyz-9", "Zürich 8001", "", "é1é", "AB-123", "٣", "😀"));
        assertThat(masks.counts()).isEqualTo(Map.of("A-9", 3L, "A 9", 1L, "A9A", 1L, "9", 1L, "😀", 1L));
        assertThat(state(new Measure.Masks("x"), List.of("a-".repeat(1_000)))
                        .counts()
                        .keySet()
                        .iterator()
                        .next())
                .startsWith("A-A-")
                .hasSizeLessThan(210);
    }

    @Test
    void formatsAreCountedOfTextsThatAreNotEmpty() {
        FormatTally formats = state(new Measure.Formats("x"), with(List.of("12", "1.5", "12", "x y", ""), null, 12L));
        assertThat(formats).isEqualTo(new FormatTally(4, Map.of(Format.INTEGER, 2L, Format.DECIMAL, 3L)));
    }

    @Test
    void timesAreTooLateTooEarlyOrNeither() {
        Instant noon = Instant.parse("2025-06-02T12:00:00Z");
        List<@Nullable Object> values =
                with(List.of(noon, noon.plusSeconds(1), Instant.EPOCH, Instant.MAX, Instant.MIN), null, "text");
        assertThat(state(new Measure.FutureRows("x", noon), values)).isEqualTo(new Tally(3));
        assertThat(state(new Measure.AncientRows("x", noon), values)).isEqualTo(new Tally(2));
    }

    @Test
    void delaysAreSecondsBetweenTwoTimes() {
        FakeScan scan = new FakeScan();
        scan.columns = List.of("at", "loaded");
        Instant at = HOUR.from();
        for (int seconds : new int[] {-5, 0, 10, 100}) {
            scan.add(HOUR, RecordCursor.Kind.RECORD, new @Nullable Object[] {at, at.plusSeconds(seconds)});
        }
        scan.add(HOUR, RecordCursor.Kind.RECORD, new @Nullable Object[] {at, null});
        LogHistogram delays = compute(scan, new Measure.Delay("at", "loaded"));
        assertThat(delays.count()).isEqualTo(4);
        assertThat(delays.min()).isEqualTo(-5);
        assertThat(delays.max()).isEqualTo(100);
        assertThat(delays.quantile(2 / 3.0)).isCloseTo(10, within(0.11));
    }
}
