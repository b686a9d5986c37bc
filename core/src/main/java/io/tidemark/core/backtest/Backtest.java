package io.tidemark.core.backtest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule would have done within [since, until).
 *
 * @param datasets by id
 * @param leftOut how many datasets that it applies to were not tried
 */
public record Backtest(Instant since, Instant until, List<DatasetBacktest> datasets, int leftOut) {
    public Backtest {
        datasets = List.copyOf(datasets);
    }

    public int incidents() {
        return datasets.stream().mapToInt(DatasetBacktest::incidents).sum();
    }

    public int partitions() {
        return datasets.stream().mapToInt(DatasetBacktest::partitions).sum();
    }

    /** How often a partition, or a column of one, was held against the rule with an answer. */
    public int judged() {
        return datasets.stream().mapToInt(DatasetBacktest::judged).sum();
    }

    /** How many partitions would have been found wrong. */
    public int violated() {
        return datasets.stream().mapToInt(DatasetBacktest::violated).sum();
    }

    /** Whether there are more incidents than were counted. */
    public boolean isCut() {
        return datasets.stream().anyMatch(DatasetBacktest::isCut);
    }

    /** Why the stored history does not tell it, for all datasets of which it doesn't; empty where it tells. */
    public String unanswered() {
        return datasets.stream()
                .map(DatasetBacktest::unanswered)
                .filter(why -> !why.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
