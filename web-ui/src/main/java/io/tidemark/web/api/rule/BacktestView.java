package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.backtest.Backtest;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.backtest.Firing;
import io.tidemark.web.api.answer.Absent;
import io.tidemark.web.api.answer.RangeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule would have done, as it is shown. */
@Schema(name = "Backtest", description = "What a rule would have done, had it been there.")
record BacktestView(
        Instant since,
        Instant until,

        @Schema(description = "How many incidents it would have raised.")
        int incidents,

        @Schema(description = "Whether there are more incidents than were counted: it fires nearly always.")
        boolean cut,

        @Schema(description = "How many partitions, or columns of one, would have been found wrong.")
        int violated,

        @Schema(description = "How many partitions, or columns of one, were held against the rule with an answer.")
        int judged,

        @Schema(description = "How many datasets that it applies to were not tried.")
        int leftOut,

        List<OfDataset> datasets) {
    /** The same of one dataset. */
    @Schema(name = "DatasetBacktest", description = "What a rule would have done on one dataset.")
    record OfDataset(
            String dataset,

            @Schema(description = "Why the stored history does not tell it; absent where it does.") @Nullable
            String unanswered,

            int partitions,
            int judged,

            @Schema(description = "Of which there was no answer: too few rows, not enough history, no value.")
            int undecided,

            int violated,
            int incidents,
            List<FiringView> firings) {}

    /** One violation that it would have found. */
    @Schema(name = "BacktestFiring", description = "One violation that a rule would have found.")
    record FiringView(
            @Schema(description = "The incident of this back-test that it belongs to, counted from 1.")
            int incident,

            String partition,
            @Nullable String column,
            Instant at,
            @Nullable Double observed,
            @Nullable RangeView expected,
            String message) {}

    static BacktestView of(Backtest tried) {
        return new BacktestView(
                tried.since(),
                tried.until(),
                tried.incidents(),
                tried.isCut(),
                tried.violated(),
                tried.judged(),
                tried.leftOut(),
                tried.datasets().stream().map(BacktestView::of).toList());
    }

    private static OfDataset of(DatasetBacktest tried) {
        return new OfDataset(
                tried.dataset().value(),
                Absent.ifEmpty(tried.unanswered()),
                tried.partitions(),
                tried.judged(),
                tried.undecided(),
                tried.violated(),
                tried.incidents(),
                tried.firings().stream().map(BacktestView::of).toList());
    }

    private static FiringView of(Firing firing) {
        return new FiringView(
                firing.incident(),
                firing.partition().text(),
                Absent.ifEmpty(firing.column()),
                firing.at(),
                Absent.ifNotFinite(firing.observed()),
                RangeView.of(firing.expected()),
                firing.message());
    }
}
