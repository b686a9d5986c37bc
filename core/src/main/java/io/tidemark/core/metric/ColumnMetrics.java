package io.tidemark.core.metric;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metrics that single measures of columns tell. */
final class ColumnMetrics {
    private static final String NO_VALUES = "no values";
    private static final String EQUAL = "all values are equal";
    private static final String EXTREME = "the values are infinite, or too large or too small to reckon with";
    private static final Map<MetricName, Double> SHARES = Map.of(
            MetricName.P01, 0.01,
            MetricName.P05, 0.05,
            MetricName.P25, 0.25,
            MetricName.MEDIAN, 0.5,
            MetricName.P75, 0.75,
            MetricName.P95, 0.95,
            MetricName.P99, 0.99);
    private static final Map<MetricName, Double> DELAYS =
            Map.of(MetricName.DELAY_P50, 0.5, MetricName.DELAY_P95, 0.95, MetricName.DELAY_P99, 0.99);

    private ColumnMetrics() {}

    static void nulls(MetricSheet sheet, Measure.NullCount measure) {
        String column = measure.column();
        sheet.count(MetricName.NULL_COUNT, column, measure);
        Tally nulls = sheet.state(measure).orElse(Tally.ZERO);
        long rows = sheet.rows().orElse(nulls.count());
        sheet.share(MetricName.COMPLETENESS, column, rows - nulls.count());
        if (column.equals(RecordColumns.KEY)) {
            sheet.count(MetricName.NULL_KEY_COUNT, "", measure);
            sheet.share(MetricName.NULL_KEY_RATIO, "", nulls.count());
        }
        sheet.state(new Measure.Matching(column, Feature.PLACEHOLDER)).ifPresent(placeholders -> {
            long blanks = sheet.state(new Measure.BlankCount(column))
                    .map(Tally::count)
                    .orElse(0L);
            sheet.put(
                    MetricName.MISSING_COUNT,
                    column,
                    new MetricValue.Known(nulls.count() + blanks + placeholders.count()));
        });
    }

    static void trues(MetricSheet sheet, Measure.TrueCount measure) {
        String column = measure.column();
        long trues = sheet.state(measure).orElse(Tally.ZERO).count();
        sheet.count(MetricName.TRUE_COUNT, column, measure);
        sheet.share(MetricName.TRUE_RATIO, column, trues);
        sheet.state(new Measure.NullCount(column))
                .ifPresent(nulls -> sheet.rows()
                        .ifPresent(rows -> sheet.put(
                                MetricName.FALSE_COUNT, column, new MetricValue.Known(rows - nulls.count() - trues))));
    }

    static void matching(MetricSheet sheet, Measure.Matching measure) {
        sheet.count(measure.feature().metric(), measure.column(), measure);
        switch (measure.feature()) {
            case ZERO -> shareOfValues(sheet, MetricName.ZERO_RATIO, measure);
            case NEGATIVE -> shareOfValues(sheet, MetricName.NEGATIVE_RATIO, measure);
            case PLACEHOLDER, PADDED, NAN, INFINITE -> {}
        }
    }

    private static void shareOfValues(MetricSheet sheet, MetricName name, Measure.Matching measure) {
        String column = measure.column();
        long found = sheet.state(measure).orElse(Tally.ZERO).count();
        sheet.rows()
                .ifPresent(rows -> sheet.state(new Measure.NullCount(column))
                        .ifPresent(nulls -> sheet.put(name, column, MetricValue.ratio(found, rows - nulls.count()))));
    }

    static void valueTypes(MetricSheet sheet, Measure.ValueTypes measure) {
        FrequentValues types = sheet.state(measure).orElse(FrequentValues.NONE);
        long most = types.counts().values().stream().max(Long::compare).orElse(0L);
        long values = types.total();
        sheet.put(MetricName.OTHER_TYPE_COUNT, measure.column(), new MetricValue.Known(values - most));
        sheet.put(MetricName.TYPE_CONSISTENCY, measure.column(), MetricValue.ratio(most, values));
    }

    static void range(MetricSheet sheet, String column, Measure<NumberSummary> measure) {
        NumberSummary summary = sheet.state(measure).orElse(NumberSummary.ZERO);
        boolean none = summary.count() == 0;
        String why = none ? NO_VALUES : EXTREME;
        sheet.put(MetricName.MIN, column, MetricValue.finite(summary.min(), why));
        sheet.put(MetricName.MAX, column, MetricValue.finite(summary.max(), why));
        sheet.put(MetricName.MEAN, column, MetricValue.finite(none ? Double.NaN : summary.mean(), why));
        double sum = none ? Double.NaN : summary.mean() * summary.count();
        sheet.put(MetricName.SUM, column, MetricValue.finite(sum, why));
    }

    static void numbers(MetricSheet sheet, Measure.NumberStats measure) {
        range(sheet, measure.column(), measure);
        NumberSummary summary = sheet.state(measure).orElse(NumberSummary.ZERO);
        String why = summary.count() == 0 ? NO_VALUES : EXTREME;
        double variance = summary.m2() / summary.count();
        sheet.put(MetricName.STDDEV, measure.column(), MetricValue.finite(Math.sqrt(variance), why));
        sheet.put(MetricName.VARIANCE, measure.column(), MetricValue.finite(variance, why));
    }

    static void moments(MetricSheet sheet, Measure.Moments measure) {
        MomentSummary moments = sheet.state(measure).orElse(MomentSummary.ZERO);
        String why = moments.count() == 0
                ? NO_VALUES
                : moments.m2() == 0 || (moments.m2() > 0 && !moments.hasShape()) ? EQUAL : EXTREME;
        sheet.put(MetricName.SKEWNESS, measure.column(), MetricValue.finite(moments.skewness(), why));
        sheet.put(MetricName.KURTOSIS, measure.column(), MetricValue.finite(moments.kurtosis(), why));
    }

    static void quantiles(MetricSheet sheet, Measure.Quantiles measure) {
        LogHistogram histogram = sheet.state(measure).orElse(LogHistogram.EMPTY);
        SHARES.forEach((name, share) -> sheet.put(name, measure.column(), quantile(histogram, share)));
    }

    static void delays(MetricSheet sheet, Measure.Delay measure) {
        LogHistogram histogram = sheet.state(measure).orElse(LogHistogram.EMPTY);
        DELAYS.forEach((name, share) -> sheet.put(name, measure.ingestColumn(), quantile(histogram, share)));
        sheet.put(MetricName.DELAY_MAX, measure.ingestColumn(), MetricValue.finite(histogram.max(), NO_VALUES));
    }

    private static MetricValue quantile(LogHistogram histogram, double share) {
        double value = histogram.quantile(share);
        return Double.isNaN(value)
                ? new MetricValue.Undefined(NO_VALUES)
                : new MetricValue.Estimated(value, Math.abs(value) * LogHistogram.ACCURACY);
    }

    static void lengths(MetricSheet sheet, Measure.Lengths measure) {
        NumberSummary lengths = sheet.state(measure).orElse(NumberSummary.ZERO);
        double mean = lengths.count() == 0 ? Double.NaN : lengths.mean();
        sheet.put(MetricName.LENGTH_MIN, measure.column(), MetricValue.finite(lengths.min(), NO_VALUES));
        sheet.put(MetricName.LENGTH_MEAN, measure.column(), MetricValue.finite(mean, NO_VALUES));
        sheet.put(MetricName.LENGTH_MAX, measure.column(), MetricValue.finite(lengths.max(), NO_VALUES));
    }

    /** An exact count of all values says more than a sketch. */
    static void distinct(MetricSheet sheet, Measure.Distinct measure) {
        DistinctSketch sketch = sheet.state(measure).orElse(DistinctSketch.EMPTY);
        sheet.putIfAbsent(
                MetricName.DISTINCT_COUNT,
                measure.column(),
                sketch.isExact()
                        ? new MetricValue.Known(sketch.estimate())
                        : new MetricValue.Estimated(sketch.estimate(), sketch.standardError()));
    }

    static void topValues(MetricSheet sheet, Measure.TopValues measure) {
        FrequentValues values = sheet.state(measure).orElse(FrequentValues.NONE);
        if (measure.column().equals(RecordColumns.SHARD)) {
            long most = values.counts().values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            sheet.put(MetricName.BUSIEST_SHARD_RATIO, "", MetricValue.ratio(most, values.total()));
            return;
        }
        if (values.isComplete()) {
            sheet.put(
                    MetricName.DISTINCT_COUNT,
                    measure.column(),
                    new MetricValue.Known(values.counts().size()));
            sheet.put(
                    MetricName.ENTROPY,
                    measure.column(),
                    values.total() == 0
                            ? new MetricValue.Undefined(NO_VALUES)
                            : new MetricValue.Known(values.entropy()));
        }
    }

    static void times(MetricSheet sheet, Measure.TimeRange measure) {
        InstantRange range = sheet.state(measure).orElse(InstantRange.EMPTY);
        sheet.put(MetricName.MIN_TIME, measure.column(), seconds(range.min()));
        sheet.put(MetricName.MAX_TIME, measure.column(), seconds(range.max()));
    }

    private static MetricValue seconds(@Nullable Instant instant) {
        return instant == null
                ? new MetricValue.Undefined(NO_VALUES)
                : new MetricValue.Known(instant.getEpochSecond() + instant.getNano() / 1e9);
    }

    static void duplicates(MetricSheet sheet, Measure.DuplicateRows measure) {
        String key = String.join(",", measure.key());
        DuplicateTally tally = sheet.state(measure).orElse(DuplicateTally.NONE);
        sheet.put(MetricName.DUPLICATE_ROW_COUNT, key, new MetricValue.Known(tally.duplicates()));
        sheet.put(MetricName.DUPLICATE_RATIO, key, MetricValue.ratio(tally.duplicates(), tally.rowsWithKey()));
        sheet.put(MetricName.UNIQUE_COUNT, key, new MetricValue.Known(tally.uniqueKeys()));
        sheet.put(MetricName.UNIQUENESS, key, MetricValue.ratio(tally.uniqueKeys(), tally.rowsWithKey()));
        sheet.rows()
                .ifPresent(rows -> sheet.put(
                        MetricName.KEY_VIOLATION_COUNT, key, new MetricValue.Known(rows - tally.distinctKeys())));
    }

    static void redeliveries(MetricSheet sheet, Measure.Redeliveries measure) {
        String key = String.join(",", measure.key());
        RedeliveryTally tally = sheet.state(measure).orElse(RedeliveryTally.NONE);
        sheet.put(MetricName.REDELIVERED_ROW_COUNT, key, new MetricValue.Known(tally.redelivered()));
        sheet.put(MetricName.REDELIVERED_RATIO, key, MetricValue.ratio(tally.redelivered(), tally.rowsWithKey()));
    }
}
