package io.tidemark.rules.judge;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds one metric's value against a rule's condition. */
final class Judgement {
    /** A column that is mostly empty anyway has no completeness to lose. */
    private static final double MOSTLY_FILLED = 0.5;

    private Judgement() {}

    static Outcome of(Case matter, MetricId metric, MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined undefined -> new Outcome.Skipped(undefined.why());
            case MetricValue.Failed failed -> new Outcome.Failed(failed.failure());
            case MetricValue.Known known -> ofNumber(matter, metric, known.value());
            case MetricValue.Estimated estimated -> ofNumber(matter, metric, estimated.value());
        };
    }

    private static Outcome ofNumber(Case matter, MetricId metric, double observed) {
        Outcome outcome = switch (matter.rule().condition()) {
            case Condition.Fixed fixed -> fixed(matter, metric, observed, fixed);
            case Condition.Change change -> change(matter, metric, observed, change);
            case Condition.Anomaly anomaly -> anomaly(matter, metric, observed, anomaly);
            case Condition.MustNotOccur never ->
                new Outcome.Failed(new Failure(
                        ErrorCode.INVALID_SETTING,
                        "Rule " + matter.rule().id() + " judges "
                                + metric.name().text() + " and needs a threshold or a change as its condition"));
        };
        return noted(
                matter,
                metric,
                outcome instanceof Outcome.Violated violated && isExpected(matter, observed)
                        ? new Outcome.Passed(observed, violated.expected())
                        : outcome);
    }

    /** The same, with of how many records nothing could be told. */
    private static Outcome noted(Case matter, MetricId metric, Outcome outcome) {
        String untold = TestWords.untold(matter, metric);
        if (untold.isEmpty()) {
            return outcome;
        }
        return switch (outcome) {
            case Outcome.Passed passed -> new Outcome.Passed(passed.observed(), passed.expected(), untold);
            case Outcome.Violated violated ->
                new Outcome.Violated(violated.observed(), violated.expected(), violated.message() + "; " + untold);
            case Outcome.Skipped skipped -> skipped;
            case Outcome.Failed failed -> failed;
        };
    }

    /** Whether somebody said that this very value is legitimate. */
    private static boolean isExpected(Case matter, double observed) {
        return matter.window()
                .filter(window -> matter.history().said().isExpected(matter.looked(), window, observed))
                .isPresent();
    }

    private static Outcome fixed(Case matter, MetricId metric, double observed, Condition.Fixed fixed) {
        Range range = Expectation.of(fixed);
        if (matter.judged().rows() < matter.rule().minRows()) {
            return tooFew(matter, matter.judged().rows());
        }
        return fixed.operator().holds(observed, fixed.first(), fixed.second())
                ? new Outcome.Passed(observed, range)
                : new Outcome.Violated(observed, range, Message.fixed(matter, metric, observed, fixed));
    }

    private static Outcome change(Case matter, MetricId metric, double observed, Condition.Change change) {
        Optional<PartitionKey.Window> window = matter.window();
        if (window.isEmpty()) {
            return new Outcome.Skipped("the dataset is not cut by time, so that there is nothing to compare with");
        }
        OptionalDouble base = matter.history().baseline(matter.looked(), metric, window.get(), change);
        if (base.isEmpty()) {
            return new Outcome.Skipped("not enough history");
        }
        Unit unit = metric.name().unit();
        double rows = matter.judged().rows();
        double weight = unit == Unit.ROWS ? Math.max(rows, base.getAsDouble()) : rows;
        if (weight < matter.rule().minRows()) {
            return tooFew(matter, weight);
        }
        if (metric.name() == MetricName.COMPLETENESS && base.getAsDouble() < MOSTLY_FILLED) {
            return new Outcome.Skipped("usually more than half of it is null");
        }
        Range range = Expectation.of(change, base.getAsDouble(), unit, rows);
        return observed >= range.low() && observed <= range.high()
                ? new Outcome.Passed(observed, range)
                : new Outcome.Violated(observed, range, Message.change(matter, metric, observed, change, range));
    }

    private static Outcome anomaly(Case matter, MetricId metric, double observed, Condition.Anomaly anomaly) {
        double rows = matter.judged().rows();
        return metric.name() != MetricName.ROW_COUNT && rows < matter.rule().minRows()
                ? tooFew(matter, rows)
                : AnomalyJudge.judge(matter, metric, observed, anomaly);
    }

    private static Outcome tooFew(Case matter, double rows) {
        return new Outcome.Skipped("too few rows: " + Wording.count(rows) + " of at least "
                + Wording.count(matter.rule().minRows()));
    }
}
