package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each rule passed or not on a dataset's newest partitions. */
final class VerdictCounts {
    private static final int NEWEST = 24;

    private final Map<RuleId, Count> counts = new HashMap<>();

    VerdictCounts(Reads reads, DatasetId dataset, List<Partition> oldestFirst) {
        oldestFirst.reversed().stream()
                .filter(partition ->
                        partition.version() > 0 || partition.state().isSettled())
                .limit(NEWEST)
                .flatMap(partition -> reads.verdicts().ofPartition(dataset, partition.key()).stream())
                .forEach(this::count);
    }

    Count of(RuleId rule) {
        return counts.getOrDefault(rule, Count.NONE);
    }

    private void count(Verdict verdict) {
        counts.merge(verdict.rule(), Count.of(verdict.outcome()), Count::plus);
    }

    /** How many verdicts came to what. */
    record Count(int passed, int violated, int skipped, int failed) {
        static final Count NONE = new Count(0, 0, 0, 0);

        static Count of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Passed passed -> new Count(1, 0, 0, 0);
                case Outcome.Violated violated -> new Count(0, 1, 0, 0);
                case Outcome.Skipped skipped -> new Count(0, 0, 1, 0);
                case Outcome.Failed failed -> new Count(0, 0, 0, 1);
            };
        }

        Count plus(Count other) {
            return new Count(
                    passed + other.passed, violated + other.violated, skipped + other.skipped, failed + other.failed);
        }
    }
}
