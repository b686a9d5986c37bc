package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.RecordColumns;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges a dataset as a whole: whether it can be read, how fresh it is, and whether it holds anything. */
final class DatasetJudge {
    private static final Range AVAILABLE = new Range(1, 1, 1);
    private static final Range NOT_EMPTY = new Range(1, Double.NaN, Double.POSITIVE_INFINITY);

    private DatasetJudge() {}

    static Optional<Finding> judge(
            Dataset dataset, Rule rule, Supplier<History> history, @Nullable Instant newest, Instant now) {
        if (rule.type() == RuleType.TABLE_AVAILABLE) {
            return Optional.of(Finding.of(availability(dataset)));
        }
        if (rule.type() == RuleType.COLUMN_COUNT) {
            return dataset.schema().columns().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Finding.of(columns(dataset, rule)));
        }
        if (rule.type() == RuleType.UPDATE_CADENCE) {
            return cadence(dataset, rule, history, now).map(Finding::of);
        }
        boolean isFreshness = isAge(rule) && dataset.availability() == Availability.AVAILABLE;
        return isFreshness && dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                ? Optional.of(Finding.of(freshness(how, rule, history, newest, now)))
                : Optional.empty();
    }

    private static Optional<Outcome> cadence(Dataset dataset, Rule rule, Supplier<History> history, Instant now) {
        boolean readable = dataset.availability() == Availability.AVAILABLE;
        if (!readable
                || !(dataset.settings().partitioning() instanceof Partitioning.TimeWindows how)
                || !(rule.condition() instanceof Condition.Fixed fixed)) {
            return Optional.empty();
        }
        String column = how.ingestColumn();
        String ingest = column == null && dataset.kind() == DatasetKind.TOPIC ? RecordColumns.DELIVERED : column;
        return Optional.of(
                ingest == null
                        ? new Outcome.Skipped("nothing tells when rows were loaded; name an ingestColumn")
                        : CadenceJudge.judge(fixed, ingest, history.get(), now));
    }

    private static boolean isAge(Rule rule) {
        return rule.type() == RuleType.FRESHNESS
                || rule.type() == RuleType.STALENESS
                || rule.type() == RuleType.PROFILE_AGE;
    }

    /** The moment that an age is counted from; null when there is none. */
    private static @Nullable Instant since(
            Partitioning.TimeWindows how, Rule rule, Supplier<History> history, @Nullable Instant newest, Instant now) {
        if (rule.type() == RuleType.STALENESS) {
            String ingest = how.ingestColumn();
            return ingest == null
                    ? null
                    : history.get()
                            .newest(MetricId.of(MetricName.MAX_TIME, ingest), now)
                            .map(point -> Instant.ofEpochMilli((long) (point.value() * 1_000)))
                            .orElse(null);
        }
        return rule.type() == RuleType.PROFILE_AGE
                ? history.get().lastProfiled(now).orElse(null)
                : newest;
    }

    private static Outcome columns(Dataset dataset, Rule rule) {
        double count = dataset.schema().columns().size();
        if (!(rule.condition() instanceof Condition.Fixed fixed)) {
            return new Outcome.Skipped("rules of this type know thresholds only");
        }
        return fixed.operator().holds(count, fixed.first(), fixed.second())
                ? new Outcome.Passed(count, Expectation.of(fixed))
                : new Outcome.Violated(
                        count,
                        Expectation.of(fixed),
                        Wording.count(count) + " columns, must be "
                                + fixed.operator().sign() + " "
                                + Wording.count(fixed.first())
                                + (fixed.operator().isRange() ? " and " + Wording.count(fixed.second()) : ""));
    }

    /** An undivided dataset is judged for emptiness where its rows are known: with its one partition. */
    static Optional<Finding> judgePartition(Case matter) {
        boolean isWhole = matter.judged().partition().key() instanceof PartitionKey.Whole;
        if (matter.rule().type() != RuleType.EMPTY_DATASET || !isWhole) {
            return Optional.empty();
        }
        double rows = matter.judged().rows();
        return Optional.of(Finding.of(
                rows > 0
                        ? new Outcome.Passed(rows, NOT_EMPTY)
                        : new Outcome.Violated(rows, NOT_EMPTY, "it holds no rows")));
    }

    private static Outcome availability(Dataset dataset) {
        Failure failure = dataset.failure();
        return switch (dataset.availability()) {
            case AVAILABLE -> new Outcome.Passed(1, AVAILABLE);
            case FAILING ->
                new Outcome.Violated(0, AVAILABLE, failure == null ? "it cannot be read" : failure.message());
            case GONE ->
                new Outcome.Violated(
                        0, AVAILABLE, failure == null ? "its source no longer lists it" : failure.message());
        };
    }

    private static Outcome freshness(
            Partitioning.TimeWindows how, Rule rule, Supplier<History> history, @Nullable Instant newest, Instant now) {
        return rule.condition() instanceof Condition.Fixed fixed
                ? new FreshnessJudge(how, history.get(), now).judge(rule, fixed, since(how, rule, history, newest, now))
                : new Outcome.Failed(
                        new Failure(ErrorCode.INVALID_SETTING, "Rule " + rule.id() + " needs a threshold in seconds"));
    }
}
