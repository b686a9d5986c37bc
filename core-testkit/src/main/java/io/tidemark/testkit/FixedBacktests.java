package io.tidemark.testkit;

import io.tidemark.core.backtest.Backtest;
import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.backtest.BacktestSeries;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.backtest.Firing;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds of each rule that it would have fired on two hours of the last three days, in one incident. */
public final class FixedBacktests implements Backtests {
    private static final Range BAND = new Range(800, 1_000, 1_200);
    private static final int HOURS = 72;
    private static final int WRONG = 40;

    private final DatasetId dataset;
    private final Instant now;

    public FixedBacktests(DatasetId dataset, Instant now) {
        this.dataset = dataset;
        this.now = now;
    }

    @Override
    public Backtest run(Rule rule, BacktestScope scope) {
        List<SeriesPoint> points = new ArrayList<>();
        List<Firing> firings = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            PartitionKey.Window window = Builders.hour(now.minus(Duration.ofHours(HOURS - hour)));
            boolean wrong = hour == WRONG || hour == WRONG + 1;
            points.add(new SeriesPoint(window.from(), wrong ? 400.0 : 950.0 + hour % 7 * 20, BAND, wrong));
            if (wrong) {
                Revision revision = new Revision("r" + hour);
                firings.add(
                        new Firing(1, window, revision, "", window.until(), 400, BAND, "400 rows, usual are 1,000"));
            }
        }
        DatasetBacktest tried = new DatasetBacktest(
                dataset, "", HOURS, HOURS, 0, 2, 1, false, firings, List.of(new BacktestSeries("", points)));
        return new Backtest(now.minus(scope.back()), now, List.of(tried), 0);
    }
}
