package io.tidemark.core.backtest;

import io.tidemark.core.dataset.DatasetId;
import java.util.List;

/**
 * What a rule would have done on one dataset.
 *
 * @param unanswered why the stored history does not tell it; empty where it tells
 * @param partitions how many partitions there were
 * @param judged how often there was an answer: passed or violated
 * @param undecided how often there was none: too few rows, not enough history, no value
 * @param violated on how many partitions, or columns of one
 * @param incidents into how many incidents these are grouped
 * @param isCut whether there are more than were counted
 * @param firings what it would have reported, by time
 * @param series what was held against what, by column
 */
public record DatasetBacktest(
        DatasetId dataset,
        String unanswered,
        int partitions,
        int judged,
        int undecided,
        int violated,
        int incidents,
        boolean isCut,
        List<Firing> firings,
        List<BacktestSeries> series) {
    public DatasetBacktest {
        firings = List.copyOf(firings);
        series = List.copyOf(series);
    }

    /** A dataset of which the stored history tells nothing. */
    public static DatasetBacktest unanswered(DatasetId dataset, String why) {
        return new DatasetBacktest(dataset, why, 0, 0, 0, 0, 0, false, List.of(), List.of());
    }
}
