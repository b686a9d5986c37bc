package io.tidemark.rules.judge;

import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Range;
import java.util.OptionalDouble;

/** Says in a sentence how a metric misses what is expected. */
final class Message {
    private Message() {}

    static String fixed(Case matter, MetricId metric, double observed, Condition.Fixed fixed) {
        Unit unit = metric.name().unit();
        return switch (metric.name()) {
            case DUPLICATE_ROW_COUNT -> duplicates(matter, metric, observed);
            case LATE_RATIO ->
                Wording.percent(observed) + " of " + rows(matter) + " were loaded late, must be "
                        + Wording.threshold(fixed, unit);
            case REDELIVERED_ROW_COUNT -> RedeliveryWords.of(matter, metric, observed);
            case MISPLACED_ROW_COUNT ->
                Wording.count(observed) + " of " + rows(matter) + " belong to another time, must be "
                        + Wording.threshold(fixed, unit);
            case UNPARSEABLE_ROW_COUNT -> Wording.count(observed) + " messages could not be read";
            case COMPLETENESS ->
                nulls(matter, metric, observed) + ", the share of filled rows must be "
                        + Wording.threshold(fixed, unit);
            case FOUND_ROW_COUNT, FOUND_RATIO -> TestWords.of(matter, metric, observed, fixed);
            case FILE_COUNT -> Wording.count(observed) + " files, must be " + Wording.threshold(fixed, unit);
            case SMALL_FILES_RATIO ->
                Wording.percent(observed) + " of its files are smaller than " + metric.column() + " bytes, must be "
                        + Wording.threshold(fixed, unit);
            case ROW_COUNT,
                    BYTES,
                    NULL_COUNT,
                    BLANK_COUNT,
                    PLACEHOLDER_COUNT,
                    MISSING_COUNT,
                    PADDED_COUNT,
                    OTHER_TYPE_COUNT,
                    TYPE_CONSISTENCY,
                    TRUE_COUNT,
                    FALSE_COUNT,
                    TRUE_RATIO,
                    MIN,
                    MAX,
                    MEAN,
                    STDDEV,
                    SUM,
                    VARIANCE,
                    SKEWNESS,
                    KURTOSIS,
                    ZERO_COUNT,
                    NEGATIVE_COUNT,
                    NAN_COUNT,
                    INF_COUNT,
                    P01,
                    P05,
                    P25,
                    MEDIAN,
                    P75,
                    P95,
                    P99,
                    DISTINCT_COUNT,
                    ENTROPY,
                    LENGTH_MIN,
                    LENGTH_MEAN,
                    LENGTH_MAX,
                    MIN_TIME,
                    MAX_TIME,
                    FUTURE_COUNT,
                    ANCIENT_COUNT,
                    DELAY_P50,
                    DELAY_P95,
                    DELAY_P99,
                    DELAY_MAX,
                    RELOAD_LAG,
                    LATE_ROW_COUNT,
                    DUPLICATE_RATIO,
                    UNIQUE_COUNT,
                    UNIQUENESS,
                    REDELIVERED_RATIO,
                    ZERO_RATIO,
                    NEGATIVE_RATIO,
                    KEY_VIOLATION_COUNT,
                    QUERY_FIGURE,
                    QUERY_ROW_COUNT,
                    STATE_FIGURE,
                    NULL_KEY_COUNT,
                    NULL_KEY_RATIO,
                    BUSIEST_SHARD_RATIO,
                    COLUMN_COUNT,
                    LOST_OFFSET_COUNT,
                    CONSUMER_LAG,
                    CONSUMER_LAG_SECONDS,
                    CONSUMER_LAG_GROWTH,
                    CONSUMER_STALLED_SECONDS,
                    RETENTION_USED,
                    DEAD_LETTER_COUNT,
                    FRESHNESS ->
                about(metric) + Wording.value(observed, unit) + ", must be " + Wording.threshold(fixed, unit);
        };
    }

    private static String about(MetricId metric) {
        String column = TestWords.about(metric);
        return column.isEmpty() ? "" : column + ": " + metric.name().text().replace('_', ' ') + " ";
    }

    static String change(Case matter, MetricId metric, double observed, Condition.Change change, Range range) {
        String baseline = ", " + Wording.name(change.baseline()) + " ";
        if (metric.name() == MetricName.COMPLETENESS) {
            return nulls(matter, metric, observed) + baseline + Wording.percent(1 - range.expected());
        }
        Unit unit = metric.name().unit();
        String text = about(metric) + Wording.value(observed, unit) + baseline + Wording.bare(range.expected(), unit)
                + " " + Wording.band(range, unit);
        return unit == Unit.RATIO || range.expected() == 0 ? text : text + ": " + difference(observed, range);
    }

    private static String difference(double observed, Range range) {
        long percent = Math.round(100 * Math.abs(observed - range.expected()) / Math.abs(range.expected()));
        return percent + (observed < range.expected() ? " % fewer" : " % more");
    }

    private static String nulls(Case matter, MetricId metric, double completeness) {
        return metric.column() + " is null in " + Wording.percent(1 - completeness) + " of " + rows(matter);
    }

    private static String duplicates(Case matter, MetricId metric, double observed) {
        OptionalDouble ratio = matter.judged()
                .profile()
                .map(profile -> profile.metric(MetricId.of(MetricName.DUPLICATE_RATIO, metric.column()))
                        .number())
                .orElse(OptionalDouble.empty());
        String share = ratio.isPresent() ? " (" + Wording.percent(ratio.getAsDouble()) + ")" : "";
        String subject = Math.round(observed) == 1 ? "1 row is a surplus copy" : surplus(observed);
        return subject + " of " + Wording.count(matter.judged().rows()) + " by "
                + metric.column().replace(",", ", ") + share;
    }

    private static String surplus(double observed) {
        return Wording.count(observed) + " rows are surplus copies";
    }

    private static String rows(Case matter) {
        return Wording.value(matter.judged().rows(), Unit.ROWS);
    }
}
