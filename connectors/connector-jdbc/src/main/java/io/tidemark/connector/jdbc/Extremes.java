package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The measures that a column's smallest and largest value answer when there is nothing to count, which is nearly always:
 * where no number is negative, none has to be counted. They are left out of the first statement, each being an
 * expression over every row, and asked for afterwards only where the extremes leave it open.
 */
final class Extremes {
    private final Set<Measure<?>> asked = new LinkedHashSet<>();
    private final Set<Measure<Tally>> told = new LinkedHashSet<>();

    private Extremes() {}

    static Extremes of(Set<Measure<?>> measures, StoreDialect dialect, Schema schema) {
        Extremes extremes = new Extremes();
        for (Measure<?> measure : measures) {
            switch (measure) {
                case Measure.Matching m when ofNumber(m, measures, dialect) -> extremes.told.add(m);
                case Measure.OutsideRows m
                when ofTime(m.eventColumn(), measures, dialect, schema) -> extremes.told.add(m);
                case Measure.FutureRows m when ofTime(m.column(), measures, dialect, schema) -> extremes.told.add(m);
                case Measure.AncientRows m when ofTime(m.column(), measures, dialect, schema) -> extremes.told.add(m);
                case Measure<?> m -> extremes.asked.add(m);
            }
        }
        return extremes;
    }

    private static boolean ofNumber(Measure.Matching measure, Set<Measure<?>> measures, StoreDialect dialect) {
        boolean shows = switch (measure.feature()) {
            case NEGATIVE, INFINITE -> true;
            case NAN -> dialect.isNan() != null;
            case ZERO, PLACEHOLDER, PADDED -> false;
        };
        return shows
                && (measures.contains(new Measure.NumberStats(measure.column()))
                        || measures.contains(new Measure.NumberRange(measure.column())));
    }

    /** A store that keeps dates which no calendar has does not tell them among the extremes. */
    private static boolean ofTime(String column, Set<Measure<?>> measures, StoreDialect dialect, Schema schema) {
        ColumnType type = schema.column(column).orElseThrow().type();
        return dialect.time(type).equals("{}") && measures.contains(new Measure.TimeRange(column));
    }

    /** What the first statement computes. */
    Set<Measure<?>> asked() {
        return asked;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** What has to be counted after all. */
    Set<Measure<?>> open(Map<PartitionKey, States> answers, Set<String> columnsWithNan) {
        return told.stream()
                .filter(measure -> answers.entrySet().stream()
                        .anyMatch(answer -> isOpen(measure, answer.getKey(), answer.getValue(), columnsWithNan)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isOpen(
            Measure<Tally> measure, PartitionKey partition, States states, Set<String> columnsWithNan) {
        return switch (measure) {
            case Measure.Matching m when m.feature() == Feature.NAN -> columnsWithNan.contains(m.column());
            case Measure.Matching m -> {
                NumberSummary numbers = states.get(new Measure.NumberStats(m.column()))
                        .or(() -> states.get(new Measure.NumberRange(m.column())))
                        .orElse(NumberSummary.ZERO);
                boolean infinite = Double.isInfinite(numbers.min()) || Double.isInfinite(numbers.max());
                yield numbers.count() > 0 && (m.feature() == Feature.NEGATIVE ? !(numbers.min() >= 0) : infinite);
            }
            case Measure.OutsideRows m -> {
                InstantRange range = range(states, m.eventColumn());
                yield range.min() != null
                        && range.max() != null
                        && partition instanceof PartitionKey.Window window
                        && (range.min().isBefore(window.from().minus(m.before()))
                                || !range.max().isBefore(window.until()));
            }
            case Measure.FutureRows m -> {
                InstantRange range = range(states, m.column());
                yield range.max() != null && !range.max().isBefore(m.from());
            }
            case Measure.AncientRows m -> {
                InstantRange range = range(states, m.column());
                yield range.min() != null && range.min().isBefore(m.until());
            }
            case Measure<Tally> m -> throw new IllegalArgumentException("Extremes do not tell " + m);
        };
    }

    private static InstantRange range(States states, String column) {
        return states.get(new Measure.TimeRange(column)).orElse(InstantRange.EMPTY);
    }

    /** What the extremes told: that there is none. */
    States none(Set<Measure<?>> open) {
        States.Builder states = States.builder();
        told.stream().filter(measure -> !open.contains(measure)).forEach(measure -> states.put(measure, Tally.ZERO));
        return states.build();
    }
}
