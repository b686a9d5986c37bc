package io.tidemark.core.backtest;

import java.time.Duration;

/**
 * How much of the past a rule is tried on.
 *
 * @param back how far back partitions are judged; what they are compared with may lie earlier
 * @param datasets the most datasets; the first by id are taken
 */
public record BacktestScope(Duration back, int datasets) {
    public static final int LONGEST_DAYS = 750;
    public static final int MOST_DATASETS = 200;
    public static final BacktestScope USUAL = new BacktestScope(Duration.ofDays(30), 50);

    public BacktestScope {
        if (!back.isPositive() || back.toDays() > LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "A back-test goes back 1 to " + LONGEST_DAYS + " days, not " + back.toDays());
        }
        if (datasets < 1 || datasets > MOST_DATASETS) {
            throw new IllegalArgumentException(
                    "A back-test takes 1 to " + MOST_DATASETS + " datasets, not " + datasets);
        }
    }
}
