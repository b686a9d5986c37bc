package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Placeholders;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.TextExtremes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What single values tell, by brute force; sketches are compared by what they estimate. */
final class ValueOracle {
    private static final double TOLERANCE = 1e-9;

    private ValueOracle() {}

    /** Every measure of values that fits a field's type. */
    static Set<Measure<?>> measures(List<Field> fields) {
        Set<Measure<?>> measures = new LinkedHashSet<>();
        for (Field field : fields) {
            measures.addAll(of(field.name(), field.type()));
            if (field.name().equals(Orders.LOADED)) {
                measures.add(new Measure.Delay(Orders.TIME, Orders.LOADED));
            }
        }
        return measures;
    }

    private static List<Measure<?>> of(String name, ColumnType type) {
        List<Measure<?>> measures = new ArrayList<>();
        if (type == ColumnType.TEXT) {
            measures.addAll(List.of(
                    new Measure.Matching(name, Feature.PLACEHOLDER),
                    new Measure.Matching(name, Feature.PADDED),
                    new Measure.Lengths(name),
                    new Measure.TextRange(name)));
        }
        if (type.isNumeric()) {
            measures.addAll(List.of(
                    new Measure.Matching(name, Feature.ZERO),
                    new Measure.Matching(name, Feature.NEGATIVE),
                    new Measure.Moments(name),
                    new Measure.Quantiles(name)));
        }
        if (type.isTime()) {
            measures.add(new Measure.FutureRows(name, Orders.hour(2)));
            measures.add(new Measure.AncientRows(name, Orders.hour(2)));
        }
        if (type != ColumnType.JSON) {
            measures.add(new Measure.Distinct(name));
            measures.add(new Measure.TopValues(name));
        }
        return measures;
    }

    static boolean has(@Nullable Object value, Feature feature) {
        return switch (feature) {
            case PLACEHOLDER -> value instanceof String text && Placeholders.contains(text);
            case PADDED -> value instanceof String text && !text.equals(text.strip());
            case ZERO -> value != null && Oracle.number(value) == 0;
            case NEGATIVE -> value != null && Oracle.number(value) < 0;
            case NAN -> value != null && Double.isNaN(Oracle.number(value));
            case INFINITE -> value != null && Double.isInfinite(Oracle.number(value));
        };
    }

    static NumberSummary lengths(Stream<Object> texts) {
        return texts.map(text ->
                        NumberSummary.of((double) ((String) text).codePoints().count()))
                .reduce(NumberSummary.ZERO, NumberSummary::plus);
    }

    static MomentSummary moments(Stream<Object> numbers) {
        return numbers.map(number -> MomentSummary.of(Oracle.number(number)))
                .reduce(MomentSummary.ZERO, MomentSummary::plus);
    }

    static TextExtremes texts(Stream<Object> texts) {
        return texts.map(text -> TextExtremes.of((String) text)).reduce(TextExtremes.NONE, TextExtremes::plus);
    }

    /** Only the number of different values counts: each store has its own hashes. */
    static DistinctSketch distinct(Stream<Object> values) {
        return DistinctSketch.of(0, LongStream.range(0, values.distinct().count()));
    }

    static FrequentValues top(Stream<Object> values) {
        Map<String, Long> counts = values.collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
        return FrequentValues.of(counts, 0, 0);
    }

    static LogHistogram histogram(DoubleStream numbers) {
        return numbers.mapToObj(ValueOracle::histogram).reduce(LogHistogram.EMPTY, LogHistogram::plus);
    }

    private static LogHistogram histogram(double number) {
        SortedMap<Integer, Long> none = new TreeMap<>();
        SortedMap<Integer, Long> bin = new TreeMap<>();
        if (number != 0) {
            bin.put(LogHistogram.bin(Math.abs(number)), 1L);
        }
        return new LogHistogram(number == 0 ? 1 : 0, number > 0 ? bin : none, number < 0 ? bin : none, number, number);
    }

    /** Whether a state is compared here. */
    static boolean judges(State state) {
        return state instanceof MomentSummary
                || state instanceof DistinctSketch
                || state instanceof FrequentValues
                || state instanceof LogHistogram;
    }

    static void compare(String what, State expected, State actual) {
        switch (expected) {
            case MomentSummary moments -> compare(what, moments, (MomentSummary) actual);
            case DistinctSketch sketch -> compare(what, sketch, (DistinctSketch) actual);
            case FrequentValues values -> compare(what, values, (FrequentValues) actual);
            case LogHistogram histogram -> compare(what, histogram, (LogHistogram) actual);
            case State other -> assertThat(actual).as(what).isEqualTo(other);
        }
    }

    private static void compare(String what, MomentSummary expected, MomentSummary actual) {
        assertThat(actual.count()).as(what).isEqualTo(expected.count());
        close(what, expected.mean(), actual.mean(), 1);
        close(what, expected.m2(), actual.m2(), expected.m2());
        close(what, expected.m3(), actual.m3(), Math.pow(expected.m2(), 1.5));
        close(what, expected.m4(), actual.m4(), expected.m4());
    }

    private static void close(String what, double expected, double actual, double size) {
        double most = Math.max(Math.abs(expected), Math.max(1, size));
        assertThat(actual).as(what).isCloseTo(expected, within(most * TOLERANCE));
    }

    private static void compare(String what, DistinctSketch expected, DistinctSketch actual) {
        assertThat(actual.estimate())
                .as(what)
                .isCloseTo(expected.estimate(), within(3 * actual.standardError() + TOLERANCE));
    }

    /** Stores write values in their own ways, so only the counts are compared. */
    private static void compare(String what, FrequentValues expected, FrequentValues actual) {
        Function<FrequentValues, List<Long>> counts = values -> values.counts().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(actual.total()).as(what).isEqualTo(expected.total());
        assertThat(counts.apply(actual)).as(what).isEqualTo(counts.apply(expected));
    }

    private static void compare(String what, LogHistogram expected, LogHistogram actual) {
        assertThat(actual.count()).as(what).isEqualTo(expected.count());
        for (double share : new double[] {0, 0.05, 0.5, 0.95, 1}) {
            if (expected.count() > 0) {
                double value = expected.quantile(share);
                assertThat(actual.quantile(share))
                        .as("%s at %s", what, share)
                        .isCloseTo(value, within(2 * LogHistogram.ACCURACY * Math.abs(value) + 1e-6));
            }
        }
    }
}
