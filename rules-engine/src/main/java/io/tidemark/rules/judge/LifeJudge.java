package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import java.util.Optional;

/**
 * Judges what a time window went through. Of several things that one step did, the most telling is reported: an hour that
 * was rewritten after two days is backfilled and not also reopened.
 */
final class LifeJudge {
    private LifeJudge() {}

    static Optional<Finding> judge(Case matter) {
        return matter.window().flatMap(window -> outcome(matter, window)).map(Finding::of);
    }

    private static Optional<Outcome> outcome(Case matter, PartitionKey.Window window) {
        Judged judged = matter.judged();
        boolean backfilled = judged.happened(PartitionFact.Kind.BACKFILLED)
                || judged.partition().has(Mark.BACKFILLED);
        return switch (LifeStep.of(matter.rule().type())) {
            case PARTITION_MISSING -> missing(matter, window);
            case PARTITION_GAP -> gap(matter, window);
            case PARTITION_LATE ->
                backfilled ? Optional.empty() : event(judged, PartitionFact.Kind.CAME_LATE, "came late: ");
            case PARTITION_BACKFILLED -> event(judged, PartitionFact.Kind.BACKFILLED, "was backfilled: ");
            case PARTITION_SHRUNK ->
                judged.isMissing() ? Optional.empty() : event(judged, PartitionFact.Kind.SHRUNK, "shrank: ");
            case PARTITION_REOPENED ->
                isMoreThanReopened(judged)
                        ? Optional.empty()
                        : event(judged, PartitionFact.Kind.REOPENED, "was reopened: ");
        };
    }

    private static boolean isMoreThanReopened(Judged judged) {
        return judged.isMissing()
                || judged.happened(PartitionFact.Kind.BACKFILLED)
                || judged.happened(PartitionFact.Kind.CAME_LATE)
                || judged.happened(PartitionFact.Kind.SHRUNK);
    }

    private static Optional<Outcome> missing(Case matter, PartitionKey.Window window) {
        if (matter.judged().partition().state() == PartitionState.EXPECTED) {
            return Optional.empty();
        }
        Range expected = usualRows(matter, window);
        if (!matter.judged().isMissing()) {
            return Optional.of(new Outcome.Passed(matter.judged().rows(), expected));
        }
        String usual = expected.hasExpected() ? "; usual are " + Wording.count(expected.expected()) : "";
        return Optional.of(
                new Outcome.Violated(0, expected, "no rows at its deadline" + deadline(matter, window) + usual));
    }

    private static String deadline(Case matter, PartitionKey.Window window) {
        return matter.dataset().settings().partitioning() instanceof Partitioning.TimeWindows windows
                ? ", " + windows.deadline(window)
                : "";
    }

    private static Range usualRows(Case matter, PartitionKey.Window window) {
        double usual = matter.history()
                .usual(MetricId.of(MetricName.ROW_COUNT), window)
                .orElse(Double.NaN);
        return new Range(1, usual, Double.POSITIVE_INFINITY);
    }

    private static Optional<Outcome> gap(Case matter, PartitionKey.Window window) {
        if (!matter.judged().partition().state().isSettled()) {
            return Optional.empty();
        }
        Range expected = new Range(1, Double.NaN, Double.POSITIVE_INFINITY);
        boolean hole = matter.judged().isMissing() && matter.history().surrounds(window);
        return Optional.of(
                hole
                        ? new Outcome.Violated(0, expected, "a hole: there are rows before it and after it")
                        : new Outcome.Passed(matter.judged().rows(), expected));
    }

    private static Optional<Outcome> event(Judged judged, PartitionFact.Kind kind, String what) {
        return judged.fact(kind).map(fact -> new Outcome.Violated(judged.rows(), before(fact), what + words(fact)));
    }

    private static Range before(PartitionFact fact) {
        Long rows = fact.rowsBefore();
        return rows == null
                ? Range.ANY
                : new Range(Double.NEGATIVE_INFINITY, rows.doubleValue(), Double.POSITIVE_INFINITY);
    }

    private static String words(PartitionFact fact) {
        Long before = fact.rowsBefore();
        Long after = fact.rowsAfter();
        if (after == null) {
            return fact.note();
        }
        String rows = before == null
                ? Wording.count(after) + " rows"
                : Wording.count(before) + " rows before, " + Wording.count(after) + " now";
        return fact.note() + " (" + rows + ")";
    }
}
