package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.util.LinkedHashMap;
import java.util.Map;

/** Derives the metrics that a partition's states tell. */
public final class Metrics {
    private Metrics() {}

    /** All metrics of these states; a measure that failed gives failed metrics, a sample gives estimates. */
    public static Map<MetricId, MetricValue> of(States states) {
        Map<MetricId, MetricValue> metrics = new LinkedHashMap<>();
        states.sample().ifPresent(sample -> metrics.putAll(SampleMetrics.of(sample)));
        MetricSheet sheet = new MetricSheet(states);
        states.all().keySet().forEach(measure -> derive(sheet, measure));
        states.failures().forEach((measure, failure) -> fail(sheet, measure, failure));
        metrics.putAll(sheet.metrics());
        return Map.copyOf(metrics);
    }

    private static void derive(MetricSheet sheet, Measure<?> measure) {
        switch (measure) {
            case Measure.RowCount m -> sheet.count(MetricName.ROW_COUNT, "", m);
            case Measure.NullCount m -> ColumnMetrics.nulls(sheet, m);
            case Measure.BlankCount m -> sheet.count(MetricName.BLANK_COUNT, m.column(), m);
            case Measure.TrueCount m -> ColumnMetrics.trues(sheet, m);
            case Measure.Matching m -> ColumnMetrics.matching(sheet, m);
            case Measure.FutureRows m -> sheet.count(MetricName.FUTURE_COUNT, m.column(), m);
            case Measure.AncientRows m -> sheet.count(MetricName.ANCIENT_COUNT, m.column(), m);
            case Measure.NumberRange m -> ColumnMetrics.range(sheet, m.column(), m);
            case Measure.NumberStats m -> ColumnMetrics.numbers(sheet, m);
            case Measure.Moments m -> ColumnMetrics.moments(sheet, m);
            case Measure.Quantiles m -> ColumnMetrics.quantiles(sheet, m);
            case Measure.Lengths m -> ColumnMetrics.lengths(sheet, m);
            case Measure.Distinct m -> ColumnMetrics.distinct(sheet, m);
            case Measure.TopValues m -> ColumnMetrics.topValues(sheet, m);
            case Measure.TimeRange m -> ColumnMetrics.times(sheet, m);
            case Measure.Delay m -> ColumnMetrics.delays(sheet, m);
            case Measure.LateRows m -> sheet.countAndShare(MetricName.LATE_ROW_COUNT, MetricName.LATE_RATIO, m);
            case Measure.DuplicateRows m -> ColumnMetrics.duplicates(sheet, m);
            case Measure.Redeliveries m -> ColumnMetrics.redeliveries(sheet, m);
            case Measure.MisplacedRows m -> sheet.count(MetricName.MISPLACED_ROW_COUNT, "", m);
            case Measure.OutsideRows m -> sheet.count(MetricName.MISPLACED_ROW_COUNT, "", m);
            case Measure.UnparseableRows m -> sheet.count(MetricName.UNPARSEABLE_ROW_COUNT, "", m);
            case Measure.Tested m -> RuleMetrics.test(sheet, m);
            case Measure.Queried m -> RuleMetrics.query(sheet, m);
            case Measure.ValueTypes m -> ColumnMetrics.valueTypes(sheet, m);
            case Measure.TextRange m -> {}
            case Measure.Formats m -> {}
            case Measure.Masks m -> {}
        }
    }

    private static void fail(MetricSheet sheet, Measure<?> measure, Failure failure) {
        switch (measure) {
            case Measure.RowCount m -> sheet.fail(MetricName.ROW_COUNT, "", failure);
            case Measure.NullCount m -> sheet.fail(MetricName.COMPLETENESS, m.column(), failure);
            case Measure.BlankCount m -> sheet.fail(MetricName.BLANK_COUNT, m.column(), failure);
            case Measure.TrueCount m -> sheet.fail(MetricName.TRUE_RATIO, m.column(), failure);
            case Measure.Matching m -> sheet.fail(m.feature().metric(), m.column(), failure);
            case Measure.FutureRows m -> sheet.fail(MetricName.FUTURE_COUNT, m.column(), failure);
            case Measure.AncientRows m -> sheet.fail(MetricName.ANCIENT_COUNT, m.column(), failure);
            case Measure.NumberRange m -> sheet.fail(MetricName.MEAN, m.column(), failure);
            case Measure.NumberStats m -> sheet.fail(MetricName.MEAN, m.column(), failure);
            case Measure.Moments m -> sheet.fail(MetricName.SKEWNESS, m.column(), failure);
            case Measure.Quantiles m -> sheet.fail(MetricName.MEDIAN, m.column(), failure);
            case Measure.Lengths m -> sheet.fail(MetricName.LENGTH_MEAN, m.column(), failure);
            case Measure.Distinct m -> sheet.fail(MetricName.DISTINCT_COUNT, m.column(), failure);
            case Measure.TopValues m -> sheet.fail(MetricName.ENTROPY, m.column(), failure);
            case Measure.TimeRange m -> sheet.fail(MetricName.MAX_TIME, m.column(), failure);
            case Measure.Delay m -> sheet.fail(MetricName.DELAY_P50, m.ingestColumn(), failure);
            case Measure.LateRows m -> sheet.fail(MetricName.LATE_RATIO, "", failure);
            case Measure.DuplicateRows m -> sheet.fail(MetricName.DUPLICATE_RATIO, String.join(",", m.key()), failure);
            case Measure.Redeliveries m -> sheet.fail(MetricName.REDELIVERED_RATIO, String.join(",", m.key()), failure);
            case Measure.OutsideRows m -> sheet.fail(MetricName.MISPLACED_ROW_COUNT, "", failure);
            case Measure.MisplacedRows m -> sheet.fail(MetricName.MISPLACED_ROW_COUNT, "", failure);
            case Measure.UnparseableRows m -> sheet.fail(MetricName.UNPARSEABLE_ROW_COUNT, "", failure);
            case Measure.ValueTypes m -> sheet.fail(MetricName.TYPE_CONSISTENCY, m.column(), failure);
            case Measure.Tested m -> RuleMetrics.fail(sheet, m, failure);
            case Measure.Queried m -> sheet.fail(RuleMetrics.name(m), m.key(), failure);
            case Measure.TextRange m -> {}
            case Measure.Formats m -> {}
            case Measure.Masks m -> {}
        }
    }
}
