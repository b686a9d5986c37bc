package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives the metrics that a partition's states tell. */
public final class Metrics {
    private final States states;
    private final long rows;
    private final boolean rowsKnown;
    private final Map<MetricId, MetricValue> metrics = new LinkedHashMap<>();

    private Metrics(States states) {
        this.states = states;
        Tally count = states.get(new Measure.RowCount()).orElse(null);
        this.rows = count == null ? 0 : count.count();
        this.rowsKnown = count != null;
    }

    /** All metrics of these states; a measure that failed gives failed metrics. */
    public static Map<MetricId, MetricValue> of(States states) {
        Metrics derived = new Metrics(states);
        states.all().keySet().forEach(derived::derive);
        states.failures().forEach(derived::fail);
        return Map.copyOf(derived.metrics);
    }

    private void derive(Measure<?> measure) {
        switch (measure) {
            case Measure.RowCount m -> count(MetricName.ROW_COUNT, "", m);
            case Measure.NullCount m -> {
                count(MetricName.NULL_COUNT, m.column(), m);
                states.get(m).ifPresent(nulls -> share(MetricName.COMPLETENESS, m.column(), rows - nulls.count()));
            }
            case Measure.BlankCount m -> count(MetricName.BLANK_COUNT, m.column(), m);
            case Measure.TrueCount m ->
                states.get(m).ifPresent(trues -> share(MetricName.TRUE_RATIO, m.column(), trues.count()));
            case Measure.NumberStats m -> states.get(m).ifPresent(summary -> numbers(m.column(), summary));
            case Measure.TimeRange m ->
                states.get(m).ifPresent(range -> {
                    put(MetricName.MIN_TIME, m.column(), seconds(range.min()));
                    put(MetricName.MAX_TIME, m.column(), seconds(range.max()));
                });
            case Measure.LateRows m -> {
                count(MetricName.LATE_ROW_COUNT, "", m);
                states.get(m).ifPresent(late -> share(MetricName.LATE_RATIO, "", late.count()));
            }
            case Measure.DuplicateRows m -> states.get(m).ifPresent(tally -> duplicates(m, tally));
            case Measure.MisplacedRows m -> count(MetricName.MISPLACED_ROW_COUNT, "", m);
            case Measure.UnparseableRows m -> count(MetricName.UNPARSEABLE_ROW_COUNT, "", m);
        }
    }

    private void fail(Measure<?> measure, Failure failure) {
        MetricName name = switch (measure) {
            case Measure.RowCount m -> MetricName.ROW_COUNT;
            case Measure.NullCount m -> MetricName.COMPLETENESS;
            case Measure.BlankCount m -> MetricName.BLANK_COUNT;
            case Measure.TrueCount m -> MetricName.TRUE_RATIO;
            case Measure.NumberStats m -> MetricName.MEAN;
            case Measure.TimeRange m -> MetricName.MAX_TIME;
            case Measure.LateRows m -> MetricName.LATE_RATIO;
            case Measure.DuplicateRows m -> MetricName.DUPLICATE_RATIO;
            case Measure.MisplacedRows m -> MetricName.MISPLACED_ROW_COUNT;
            case Measure.UnparseableRows m -> MetricName.UNPARSEABLE_ROW_COUNT;
        };
        String column = measure instanceof Measure.LateRows ? "" : String.join(",", measure.columns());
        put(name, column, new MetricValue.Failed(failure));
    }

    private void count(MetricName name, String column, Measure<Tally> measure) {
        states.get(measure).ifPresent(tally -> put(name, column, new MetricValue.Known(tally.count())));
    }

    private void share(MetricName name, String column, long part) {
        put(
                name,
                column,
                rowsKnown ? MetricValue.ratio(part, rows) : new MetricValue.Undefined("the row count is not known"));
    }

    private void numbers(String column, NumberSummary summary) {
        String why = "no values";
        put(MetricName.MIN, column, MetricValue.finite(summary.min(), why));
        put(MetricName.MAX, column, MetricValue.finite(summary.max(), why));
        put(MetricName.MEAN, column, MetricValue.finite(summary.count() == 0 ? Double.NaN : summary.mean(), why));
        put(MetricName.STDDEV, column, MetricValue.finite(summary.standardDeviation(), why));
    }

    private void duplicates(Measure.DuplicateRows measure, DuplicateTally tally) {
        String key = String.join(",", measure.key());
        put(MetricName.DUPLICATE_ROW_COUNT, key, new MetricValue.Known(tally.duplicates()));
        put(MetricName.DUPLICATE_RATIO, key, MetricValue.ratio(tally.duplicates(), tally.rowsWithKey()));
    }

    private static MetricValue seconds(@Nullable Instant instant) {
        return instant == null
                ? new MetricValue.Undefined("no values")
                : new MetricValue.Known(instant.getEpochSecond() + instant.getNano() / 1e9);
    }

    private void put(MetricName name, String column, MetricValue value) {
        metrics.put(MetricId.of(name, column), value);
    }
}
