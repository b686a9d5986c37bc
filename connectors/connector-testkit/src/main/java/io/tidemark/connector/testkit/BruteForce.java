package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Placeholders;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TextExtremes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares states of measures with what the rows of a partition tell, each read by itself. */
public final class BruteForce {
    private static final double CLOSE = 1e-9;
    private static final double MOMENTS_CLOSE = 1e-6;

    private final List<String> columns;
    private final List<Row> rows;
    private final SketchErrors sketches;

    /**
     * @param rows of one partition
     * @param sketches takes note of how far estimates are off
     */
    public BruteForce(List<Field> fields, List<Row> rows, SketchErrors sketches) {
        this.columns = fields.stream().map(Field::name).toList();
        this.rows = rows;
        this.sketches = sketches;
    }

    /**
     * Fails unless a state tells what the rows do.
     *
     * @param window the partition
     */
    public void check(Measure<?> measure, State found, PartitionKey.Window window) {
        Instant end = window.until();
        String what = measure + " of " + rows.size() + " rows until " + end;
        switch (measure) {
            case Measure.RowCount m -> same(what, found, new Tally(rows.size()));
            case Measure.NullCount m -> count(what, found, row -> value(row, m.column()) == null);
            case Measure.BlankCount m -> count(what, found, row -> "".equals(value(row, m.column())));
            case Measure.TrueCount m -> count(what, found, row -> Boolean.TRUE.equals(value(row, m.column())));
            case Measure.LateRows m -> {
                Instant late = end.plus(m.after());
                count(what, found, row -> value(row, m.ingestColumn()) instanceof Instant at && at.isAfter(late));
            }
            case Measure.OutsideRows m -> {
                Instant start = window.from().minus(m.before());
                count(
                        what,
                        found,
                        row -> value(row, m.eventColumn()) instanceof Instant at
                                && (at.isBefore(start) || !at.isBefore(end)));
            }
            case Measure.FutureRows m ->
                count(what, found, row -> value(row, m.column()) instanceof Instant at && !at.isBefore(m.from()));
            case Measure.AncientRows m ->
                count(what, found, row -> value(row, m.column()) instanceof Instant at && at.isBefore(m.until()));
            case Measure.Matching m -> count(what, found, row -> has(m.feature(), value(row, m.column())));
            case Measure.NumberRange m -> range(what, (NumberSummary) found, numbers(m.column()));
            case Measure.NumberStats m -> summary(what, (NumberSummary) found, numbers(m.column()));
            case Measure.Lengths m -> summary(what, (NumberSummary) found, lengths(m.column()));
            case Measure.TimeRange m -> same(what, found, times(m.column()));
            case Measure.TextRange m -> same(what, found, texts(m.column()));
            case Measure.DuplicateRows m -> same(what, found, duplicates(m.key()));
            case Measure.Distinct m -> distinct(what, (DistinctSketch) found, m.column());
            case Measure.TopValues m -> top(what, (FrequentValues) found, m.column());
            case Measure.Moments m -> moments(what, (MomentSummary) found, numbers(m.column()));
            case Measure.Quantiles m -> histogram(what, (LogHistogram) found, numbers(m.column()));
            case Measure.Delay m -> histogram(what, (LogHistogram) found, delays(m));
            case Measure.ValueTypes m -> throw unknown(m);
            case Measure.Formats m -> throw unknown(m);
            case Measure.Masks m -> throw unknown(m);
            case Measure.Redeliveries m -> throw unknown(m);
            case Measure.Tested m -> throw unknown(m);
            case Measure.Queried m -> throw unknown(m);
            case Measure.MisplacedRows m -> throw unknown(m);
            case Measure.UnparseableRows m -> throw unknown(m);
        }
    }

    private static IllegalArgumentException unknown(Measure<?> measure) {
        return new IllegalArgumentException("Not computed in SQL: " + measure);
    }

    private static void same(String what, State found, State expected) {
        assertThat(found).as(what).isEqualTo(expected);
    }

    private void count(String what, State found, Predicate<Row> fits) {
        same(what, found, new Tally(rows.stream().filter(fits).count()));
    }

    private static boolean has(Feature feature, @Nullable Object value) {
        return value != null
                && switch (feature) {
                    case PLACEHOLDER -> Placeholders.contains((String) value);
                    case PADDED -> isPadded((String) value);
                    case ZERO -> number(value) == 0;
                    case NEGATIVE -> number(value) < 0;
                    case NAN -> Double.isNaN(number(value));
                    case INFINITE -> Double.isInfinite(number(value));
                };
    }

    private static boolean isPadded(String text) {
        return !text.isEmpty() && (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length())));
    }

    private static boolean isSpace(int code) {
        return Character.isWhitespace(code) || Character.isSpaceChar(code) || code == 0x85;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private double[] numbers(String column) {
        return values(column).mapToDouble(BruteForce::number).toArray();
    }

    private double[] lengths(String column) {
        return values(column)
                .mapToDouble(value -> ((String) value).codePoints().count())
                .toArray();
    }

    private double[] delays(Measure.Delay delay) {
        return rows.stream()
                .filter(row -> value(row, delay.eventColumn()) != null && value(row, delay.ingestColumn()) != null)
                .mapToDouble(row ->
                        Duration.between((Instant) Objects.requireNonNull(value(row, delay.eventColumn())), (Instant)
                                                Objects.requireNonNull(value(row, delay.ingestColumn())))
                                        .toNanos()
                                / 1e9)
                .toArray();
    }

    private static void summary(String what, NumberSummary found, double[] values) {
        double[] real = range(what, found, values);
        if (real.length > 0) {
            close(what + ": m2", found.m2(), power(real, mean(real), 2), CLOSE);
        }
    }

    private static double[] range(String what, NumberSummary found, double[] values) {
        double[] real =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        assertThat(found.count()).as(what).isEqualTo(real.length);
        if (real.length > 0) {
            double mean = mean(real);
            close(what + ": min", found.min(), Arrays.stream(real).min().orElseThrow(), CLOSE);
            close(what + ": max", found.max(), Arrays.stream(real).max().orElseThrow(), CLOSE);
            double largest = Arrays.stream(real).map(Math::abs).max().orElseThrow();
            assertThat(found.mean()).as(what + ": mean").isCloseTo(mean, within(Math.max(1, largest) * CLOSE));
        }
        return real;
    }

    private static double mean(double[] values) {
        BigDecimal sum = Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.length), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static double power(double[] values, double mean, int exponent) {
        return Arrays.stream(values)
                .map(value -> Math.pow(value - mean, exponent))
                .sum();
    }

    private static void close(String what, double found, double expected, double share) {
        assertThat(found).as(what).isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * share));
    }

    private static void moments(String what, MomentSummary found, double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        assertThat(found.count()).as(what).isEqualTo(finite.length);
        if (finite.length > 0) {
            double mean = mean(finite);
            double scale = Math.sqrt(power(finite, mean, 2) / finite.length);
            double odd = Math.max(1, Math.pow(scale, 3) * finite.length);
            close(what + ": m2", found.m2(), power(finite, mean, 2), MOMENTS_CLOSE);
            assertThat(found.m3()).as(what).isCloseTo(power(finite, mean, 3), within(odd * MOMENTS_CLOSE));
            close(what + ": m4", found.m4(), power(finite, mean, 4), MOMENTS_CLOSE);
        }
    }

    private static void histogram(String what, LogHistogram found, double[] values) {
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        assertThat(found.count()).as(what).isEqualTo(finite.length);
        assertThat(found.zeros())
                .as(what)
                .isEqualTo(Arrays.stream(finite).filter(value -> value == 0).count());
        for (double share : new double[] {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1}) {
            if (finite.length > 0) {
                double exact = finite[(int) Math.round(share * (finite.length - 1))];
                assertThat(found.quantile(share))
                        .as("%s: %s", what, share)
                        .isCloseTo(exact, within(Math.abs(exact) * LogHistogram.ACCURACY * 1.01 + 1e-6));
            }
        }
    }

    private InstantRange times(String column) {
        return values(column)
                .map(value -> InstantRange.of((Instant) value))
                .reduce(InstantRange.EMPTY, InstantRange::plus);
    }

    private TextExtremes texts(String column) {
        return values(column)
                .map(value -> TextExtremes.of((String) value))
                .reduce(TextExtremes.NONE, TextExtremes::plus);
    }

    private DuplicateTally duplicates(List<String> key) {
        Map<List<Object>, Long> copies = new HashMap<>();
        for (Row row : rows) {
            List<Object> values = key.stream()
                    .flatMap(column -> Stream.ofNullable(value(row, column)))
                    .map(BruteForce::comparable)
                    .toList();
            if (values.size() == key.size()) {
                copies.merge(values, 1L, Long::sum);
            }
        }
        return new DuplicateTally(
                copies.values().stream().mapToLong(Long::longValue).sum(),
                copies.size(),
                copies.values().stream().filter(count -> count == 1).count());
    }

    /** Both zeros are one. */
    private static Object comparable(Object value) {
        return value instanceof Double number ? Double.valueOf(number + 0.0) : value;
    }

    private Map<Object, Long> copies(String column) {
        Map<Object, Long> copies = new HashMap<>();
        values(column).forEach(value -> copies.merge(comparable(value), 1L, Long::sum));
        return copies;
    }

    /** Where nothing is sampled the number is exact. */
    private void distinct(String what, DistinctSketch found, String column) {
        double exact = copies(column).size();
        if (found.isExact()) {
            assertThat(found.estimate()).as(what).isEqualTo(exact);
        } else {
            sketches.add(what, found, exact);
        }
    }

    private void top(String what, FrequentValues found, String column) {
        Map<Object, Long> copies = copies(column);
        assertThat(found.total()).as(what).isEqualTo(total(copies.values()));
        List<Long> most =
                copies.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Long> told = found.counts().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(told).as(what).isEqualTo(most.stream().limit(told.size()).toList());
        found.counts().forEach((value, count) -> {
            if (copies.keySet().iterator().next() instanceof String) {
                assertThat(count).as("%s: %s", what, value).isEqualTo(copies.get(value));
            }
        });
    }

    private static long total(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private Stream<Object> values(String column) {
        return rows.stream().flatMap(row -> Stream.ofNullable(value(row, column)));
    }

    private @Nullable Object value(Row row, String column) {
        return row.value(columns.indexOf(column));
    }
}
