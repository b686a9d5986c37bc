package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What has to be measured for rules, whatever the depth that a dataset is profiled at. */
public final class RuleMeasures {
    private RuleMeasures() {}

    /** What the rules of people ask of a dataset. Those that come with Tidemark judge what is measured anyway. */
    public static Set<Measure<?>> of(Collection<Rule> rules, Dataset dataset) {
        Set<Measure<?>> asked = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.origin() != Origin.BUILT_IN && rule.appliesTo(dataset)) {
                RuleFigures.of(rule, dataset).forEach(figure -> asked.addAll(figure.measures()));
            }
        }
        return asked;
    }

    /**
     * What counts the rows that a rule finds bad, where the store tests them for it.
     *
     * @param figure one of the rule's figures on that dataset
     */
    public static Set<Measure<?>> ofBadRows(Rule rule, RuleFigure figure, Dataset dataset) {
        TypeSpec spec = rule.type().spec();
        if (spec.reads() == RuleSource.QUERY) {
            return figure.measures();
        }
        if (!spec.isTest(rule.parameters())) {
            return Set.of();
        }
        return spec.samplesCounted()
                ? figure.measures()
                : Set.of(RowTests.bad(
                        rule, dataset.schema().column(figure.column()).orElse(null)));
    }

    /** Metrics whose bounds move with the clock, and those of whole partitions, are left to the depth. */
    static Set<Measure<?>> ofColumn(MetricName name, String column) {
        return switch (name) {
            case NULL_COUNT, COMPLETENESS -> Set.of(new Measure.NullCount(column));
            case BLANK_COUNT -> Set.of(new Measure.BlankCount(column));
            case PLACEHOLDER_COUNT -> Set.of(new Measure.Matching(column, Feature.PLACEHOLDER));
            case MISSING_COUNT ->
                Set.of(
                        new Measure.NullCount(column),
                        new Measure.BlankCount(column),
                        new Measure.Matching(column, Feature.PLACEHOLDER));
            case PADDED_COUNT -> Set.of(new Measure.Matching(column, Feature.PADDED));
            case OTHER_TYPE_COUNT, TYPE_CONSISTENCY -> Set.of(new Measure.ValueTypes(column));
            case TRUE_COUNT, FALSE_COUNT, TRUE_RATIO ->
                Set.of(new Measure.TrueCount(column), new Measure.NullCount(column));
            case MIN, MAX, MEAN, SUM -> Set.of(new Measure.NumberRange(column));
            case STDDEV, VARIANCE -> Set.of(new Measure.NumberStats(column));
            case SKEWNESS, KURTOSIS -> Set.of(new Measure.Moments(column));
            case ZERO_COUNT, ZERO_RATIO -> features(column, Feature.ZERO);
            case NEGATIVE_COUNT, NEGATIVE_RATIO -> features(column, Feature.NEGATIVE);
            case NAN_COUNT -> features(column, Feature.NAN);
            case INF_COUNT -> features(column, Feature.INFINITE);
            case P01, P05, P25, MEDIAN, P75, P95, P99 -> Set.of(new Measure.Quantiles(column));
            case DISTINCT_COUNT -> Set.of(new Measure.Distinct(column));
            case ENTROPY -> Set.of(new Measure.TopValues(column));
            case LENGTH_MIN, LENGTH_MEAN, LENGTH_MAX -> Set.of(new Measure.Lengths(column));
            case MIN_TIME, MAX_TIME -> Set.of(new Measure.TimeRange(column));
            case ROW_COUNT,
                    BYTES,
                    FILE_COUNT,
                    SMALL_FILES_RATIO,
                    FUTURE_COUNT,
                    ANCIENT_COUNT,
                    DELAY_P50,
                    DELAY_P95,
                    DELAY_P99,
                    DELAY_MAX,
                    RELOAD_LAG,
                    LATE_ROW_COUNT,
                    LATE_RATIO,
                    DUPLICATE_ROW_COUNT,
                    DUPLICATE_RATIO,
                    UNIQUE_COUNT,
                    UNIQUENESS,
                    REDELIVERED_ROW_COUNT,
                    REDELIVERED_RATIO,
                    MISPLACED_ROW_COUNT,
                    UNPARSEABLE_ROW_COUNT,
                    KEY_VIOLATION_COUNT,
                    FOUND_ROW_COUNT,
                    FOUND_RATIO,
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
                    FRESHNESS -> Set.of();
        };
    }

    private static Set<Measure<?>> features(String column, Feature feature) {
        return Set.of(
                new Measure.Matching(column, feature), new Measure.NullCount(column), new Measure.NumberRange(column));
    }

    static Set<Measure<?>> ofState(StateLook look, Column column) {
        return switch (look) {
            case SET_COVERAGE, NEW_CATEGORIES, LOST_CATEGORIES, TOP_VALUES_CHANGED ->
                Set.of(new Measure.TopValues(column.name()));
            case FORMAT, INFERRED_TYPE_CHANGED, PRIVACY_PII_FOUND -> Set.of(new Measure.Formats(column.name()));
            case OUTLIERS, DISTRIBUTION_DRIFT -> Set.of(new Measure.Quantiles(column.name()));
        };
    }
}
