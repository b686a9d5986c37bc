package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the states of some rows by brute force, and compares. */
final class Oracle {
    private static final double TOLERANCE = 1e-9;

    private final List<String> columns;
    private final List<Row> rows;
    private final PartitionKey.Window window;

    Oracle(List<String> columns, List<Row> rows, PartitionKey.Window window) {
        this.columns = columns;
        this.rows = rows;
        this.window = window;
    }

    /** Fails unless every measure has the state that the rows tell, and none failed. */
    void check(Iterable<? extends Measure<?>> measures, States actual) {
        assertThat(actual.failures()).as("failures in %s", window).isEmpty();
        for (Measure<?> measure : measures) {
            State found = actual.all().get(measure);
            assertThat(found).as("%s of %s", measure, window).isNotNull();
            compare(measure, expected(measure), Objects.requireNonNull(found));
        }
    }

    /** What the rows tell, in the shape of a connector's answer. */
    States states(Iterable<? extends Measure<?>> measures) {
        States.Builder states = States.builder();
        measures.forEach(measure -> put(states, measure));
        return states.build();
    }

    @SuppressWarnings("unchecked") // expected() pairs a measure with its own type of state
    private <S extends State> void put(States.Builder states, Measure<S> measure) {
        states.put(measure, (S) expected(measure));
    }

    private void compare(Measure<?> measure, State expected, State actual) {
        if (ValueOracle.judges(expected)) {
            ValueOracle.compare(measure + " of " + window, expected, actual);
        } else if (expected instanceof NumberSummary numbers
                && actual instanceof NumberSummary found
                && numbers.count() > 0) {
            assertThat(found.count()).as("count of %s in %s", measure, window).isEqualTo(numbers.count());
            close(measure, numbers.min(), found.min());
            close(measure, numbers.max(), found.max());
            close(measure, numbers.mean(), found.mean());
            assertThat(Double.isNaN(found.m2())).as("%s", measure).isEqualTo(Double.isNaN(numbers.m2()));
            if (!Double.isNaN(numbers.m2())) {
                close(measure, numbers.m2(), found.m2());
            }
        } else {
            assertThat(actual).as("%s of %s", measure, window).isEqualTo(expected);
        }
    }

    private void close(Measure<?> measure, double expected, double actual) {
        assertThat(actual)
                .as("%s of %s", measure, window)
                .isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * TOLERANCE));
    }

    private State expected(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> new Tally(rows.size());
            case Measure.NullCount m -> count(row -> value(row, m.column()) == null);
            case Measure.BlankCount m -> count(row -> "".equals(value(row, m.column())));
            case Measure.TrueCount m -> count(row -> Boolean.TRUE.equals(value(row, m.column())));
            case Measure.NumberRange m -> numbers(m.column()).withSpread(Double.NaN);
            case Measure.NumberStats m -> numbers(m.column());
            case Measure.TimeRange m ->
                values(m.column())
                        .map(value -> InstantRange.of((Instant) value))
                        .reduce(InstantRange.EMPTY, InstantRange::plus);
            case Measure.LateRows m ->
                count(row -> value(row, m.ingestColumn()) instanceof Instant loaded
                        && loaded.isAfter(window.until().plus(m.after())));
            case Measure.OutsideRows m ->
                count(row -> value(row, m.eventColumn()) instanceof Instant at
                        && (at.isBefore(window.from().minus(m.before())) || !at.isBefore(window.until())));
            case Measure.DuplicateRows m -> duplicates(m.key());
            case Measure.Matching m -> count(row -> ValueOracle.has(value(row, m.column()), m.feature()));
            case Measure.FutureRows m ->
                count(row -> value(row, m.column()) instanceof Instant time && !time.isBefore(m.from()));
            case Measure.AncientRows m ->
                count(row -> value(row, m.column()) instanceof Instant time && time.isBefore(m.until()));
            case Measure.Lengths m -> ValueOracle.lengths(values(m.column()));
            case Measure.Moments m -> ValueOracle.moments(values(m.column()));
            case Measure.Distinct m -> ValueOracle.distinct(values(m.column()));
            case Measure.TopValues m -> ValueOracle.top(values(m.column()));
            case Measure.Quantiles m -> ValueOracle.histogram(values(m.column()).mapToDouble(Oracle::number));
            case Measure.TextRange m -> ValueOracle.texts(values(m.column()));
            case Measure.Delay m -> ValueOracle.histogram(delays(m));
            case Measure.ValueTypes m -> throw unknown(m);
            case Measure.Formats m -> throw unknown(m);
            case Measure.Masks m -> throw unknown(m);
            case Measure.Redeliveries m -> throw unknown(m);
            case Measure.Tested m -> throw unknown(m);
            case Measure.Queried m -> throw unknown(m);
            case Measure.MisplacedRows m -> Tally.ZERO;
            case Measure.UnparseableRows m -> Tally.ZERO;
        };
    }

    private static IllegalArgumentException unknown(Measure<?> measure) {
        return new IllegalArgumentException("The contract does not ask for " + measure);
    }

    private DoubleStream delays(Measure.Delay measure) {
        return rows.stream()
                .filter(row -> value(row, measure.ingestColumn()) != null)
                .mapToDouble(row -> seconds(row, measure.ingestColumn()) - seconds(row, measure.eventColumn()));
    }

    private double seconds(Row row, String column) {
        Instant time = (Instant) Objects.requireNonNull(value(row, column));
        return time.getEpochSecond() + time.getNano() / 1e9;
    }

    private NumberSummary numbers(String column) {
        double[] values = values(column).mapToDouble(Oracle::number).toArray();
        if (values.length == 0) {
            return NumberSummary.ZERO;
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double m2 = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double min = Arrays.stream(values).min().orElseThrow();
        double max = Arrays.stream(values).max().orElseThrow();
        return new NumberSummary(values.length, min, max, mean, m2);
    }

    static double number(Object value) {
        return value instanceof BigDecimal decimal ? decimal.doubleValue() : ((Number) value).doubleValue();
    }

    private State duplicates(List<String> key) {
        List<List<Object>> keys = rows.stream()
                .map(row -> key.stream()
                        .map(column -> value(row, column))
                        .filter(Objects::nonNull)
                        .map(Object.class::cast)
                        .toList())
                .filter(values -> values.size() == key.size())
                .toList();
        Map<List<Object>, Long> copies =
                keys.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long once = copies.values().stream().filter(count -> count == 1).count();
        return new DuplicateTally(keys.size(), copies.size(), once);
    }

    private Tally count(Predicate<Row> fits) {
        return new Tally(rows.stream().filter(fits).count());
    }

    private Stream<Object> values(String column) {
        return rows.stream().flatMap(row -> Stream.ofNullable(value(row, column)));
    }

    private @Nullable Object value(Row row, String column) {
        return row.value(columns.indexOf(column));
    }
}
