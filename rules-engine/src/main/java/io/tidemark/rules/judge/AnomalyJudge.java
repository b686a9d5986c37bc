package io.tidemark.rules.judge;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.rules.detect.Assessment;
import io.tidemark.rules.detect.SeriesKind;
import java.util.Optional;

/** Holds a metric's value against what its series does at such times. */
final class AnomalyJudge {
    private AnomalyJudge() {}

    static Outcome judge(Case matter, MetricId metric, double observed, Condition.Anomaly anomaly) {
        Optional<PartitionKey.Window> window = matter.window();
        if (window.isEmpty()) {
            return new Outcome.Skipped("the dataset is not cut by time, so that there is nothing to compare with");
        }
        SeriesKey key = new SeriesKey(matter.rule().id(), matter.dataset().id(), metric);
        Learnt.Series series = new Learnt.Series(
                key, matter.looked(), matter.history().settings(kind(metric.name()), anomaly, window.get()));
        Assessment assessment = matter.history().assess(series, window.get(), observed);
        if (!assessment.hasExpected()) {
            return new Outcome.Skipped("not enough history");
        }
        Range range = new Range(assessment.low(), assessment.expected(), assessment.high());
        String subject = TestWords.about(metric).isEmpty() ? "" : TestWords.about(metric) + ": ";
        return assessment.alert()
                ? new Outcome.Violated(observed, range, subject + assessment.words())
                : new Outcome.Passed(observed, range);
    }

    private static SeriesKind kind(MetricName name) {
        if (name == MetricName.LATE_RATIO || name == MetricName.DUPLICATE_RATIO || name == MetricName.FOUND_RATIO) {
            return SeriesKind.DUPLICATE_FRACTION;
        }
        return switch (name.unit()) {
            case ROWS -> name == MetricName.ROW_COUNT ? SeriesKind.ROW_COUNT : SeriesKind.MEAN_VALUE;
            case VALUES -> SeriesKind.DISTINCT_COUNT;
            case RATIO -> SeriesKind.VALID_FRACTION;
            case SECONDS, BYTES, CHARACTERS, EPOCH_SECONDS, NUMBER -> SeriesKind.MEAN_VALUE;
        };
    }
}
