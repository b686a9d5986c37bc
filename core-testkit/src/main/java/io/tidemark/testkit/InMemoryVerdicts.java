package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.rule.Verdicts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Verdicts in memory. */
public final class InMemoryVerdicts implements Verdicts {
    private final Map<Key, Verdict> verdicts = new ConcurrentSkipListMap<>();

    @Override
    public void save(Collection<Verdict> saved) {
        saved.forEach(verdict -> verdicts.put(
                new Key(Slot.of(verdict.dataset(), verdict.partition()), verdict.rule(), verdict.column()), verdict));
    }

    @Override
    public List<Verdict> ofPartition(DatasetId dataset, PartitionKey partition) {
        Slot slot = Slot.of(dataset, partition);
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getKey().slot().equals(slot))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<Verdict> ofType(DatasetId dataset, RuleType type, String column, Instant from, Instant until) {
        return verdicts.values().stream()
                .filter(verdict -> verdict.dataset().equals(dataset)
                        && verdict.type() == type
                        && verdict.column().equals(column)
                        && verdict.partition() instanceof PartitionKey.Window window
                        && !window.from().isBefore(from)
                        && window.from().isBefore(until))
                .toList();
    }

    @Override
    public List<Verdict> shadowed(Rule rule, Instant since, int limit) {
        return verdicts.values().stream()
                .filter(verdict -> verdict.rule().equals(rule.id()) && verdict.isViolated() && verdict.shadow())
                .filter(verdict -> verdict.partition() instanceof PartitionKey.Window window
                        && !window.from().isBefore(since))
                .sorted(Comparator.comparing((Verdict verdict) -> ((PartitionKey.Window) verdict.partition()).from())
                        .reversed()
                        .thenComparing(verdict -> verdict.dataset().value())
                        .thenComparing(Verdict::column))
                .limit(limit)
                .toList();
    }

    void forget(DatasetId dataset) {
        verdicts.keySet().removeIf(key -> key.slot().dataset().equals(dataset));
    }

    void forget(Slot partition) {
        verdicts.keySet().removeIf(key -> key.slot().equals(partition));
    }

    private record Key(Slot slot, RuleId rule, String column) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::slot).thenComparing(Key::rule).thenComparing(Key::column);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
