package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.suggest.Rejections;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rejected suggestions in memory. */
public final class InMemoryRejections implements Rejections {
    private final Map<DatasetId, Set<RuleId>> rejected = new ConcurrentHashMap<>();

    @Override
    public void add(DatasetId dataset, RuleId suggested, String who, Instant now) {
        rejected.computeIfAbsent(dataset, id -> ConcurrentHashMap.newKeySet()).add(suggested);
    }

    @Override
    public Set<RuleId> of(DatasetId dataset) {
        return Set.copyOf(rejected.getOrDefault(dataset, Set.of()));
    }
}
