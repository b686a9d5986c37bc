package io.tidemark.rules.replay;

import io.tidemark.core.backtest.Backtest;
import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.policy.PolicyReach;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Tries rules on the metrics, contents and facts that are stored. */
public final class StoredBacktests implements Backtests {
    private final Sources sources;
    private final DatasetReplay.Stored stored;
    private final InstantSource clock;

    public StoredBacktests(
            Sources sources, Datasets datasets, Partitions partitions, Profiles profiles, InstantSource clock) {
        this.sources = sources;
        this.stored = new DatasetReplay.Stored(datasets, partitions, profiles);
        this.clock = clock;
    }

    @Override
    public Backtest run(Rule rule, BacktestScope scope) {
        Instant now = clock.instant();
        Instant since = now.minus(scope.back());
        Rule tried = rule.withMode(RuleMode.ACTIVE);
        List<DatasetId> ids = matching(tried.target());
        List<DatasetBacktest> results =
                stored.datasets().findAll(ids.stream().limit(scope.datasets()).toList()).stream()
                        .sorted(Comparator.comparing(Dataset::id, Comparator.comparing(DatasetId::value)))
                        .map(dataset -> new DatasetReplay(tried, dataset, stored, since).run())
                        .toList();
        return new Backtest(since, now, results, Math.max(0, ids.size() - scope.datasets()));
    }

    /** Ids alone tell where neither tags nor owners are asked for. */
    private List<DatasetId> matching(DatasetSelector target) {
        if (!target.tags().isEmpty() || !target.owners().isEmpty()) {
            return new PolicyReach(sources, stored.datasets()).now(target);
        }
        return sources.all().stream()
                .flatMap(source -> stored.datasets().idsOf(source.id()).stream())
                .filter(id -> target.matches(id))
                .sorted(Comparator.comparing(DatasetId::value))
                .toList();
    }
}
