package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
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
        boolean isFreshness = rule.type() == RuleType.FRESHNESS && dataset.availability() == Availability.AVAILABLE;
        return isFreshness && dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                ? Optional.of(Finding.of(freshness(how, rule, history, newest, now)))
                : Optional.empty();
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
                ? new FreshnessJudge(how, history.get(), now).judge(rule, fixed, newest)
                : new Outcome.Failed(
                        new Failure(ErrorCode.INVALID_SETTING, "Rule " + rule.id() + " needs a threshold in seconds"));
    }
}
