package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a dataset of which nothing is new must be judged again: when the age of its data may pass what is well, at each
 * crawl while something is wrong, and when the rules change; else never. Kept in memory: a restart costs one judgement of
 * each.
 */
final class Reassessments {
    private final Map<DatasetId, Instant> next = new ConcurrentHashMap<>();
    private volatile List<Rule> rules = List.of();

    /** Forgets everything that was judged by other rules. */
    void by(List<Rule> current) {
        if (!rules.equals(current)) {
            next.clear();
            rules = List.copyOf(current);
        }
    }

    boolean isDue(DatasetId dataset, Instant now) {
        Instant at = next.get(dataset);
        return at == null || !now.isBefore(at);
    }

    /** Takes the verdicts on a dataset as a whole. */
    void note(DatasetId dataset, Collection<Verdict> verdicts, Instant now) {
        Instant earliest = verdicts.stream()
                .flatMap(verdict -> turns(verdict.outcome(), now).stream())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        next.put(dataset, earliest);
    }

    /** When an outcome may turn into another by time alone; an age grows by a second a second. */
    private static Optional<Instant> turns(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Passed passed -> {
                double slack = passed.expected().high() - passed.observed();
                boolean grows = Double.isFinite(slack) && passed.expected().low() == Double.NEGATIVE_INFINITY;
                yield grows ? Optional.of(now.plus(Duration.ofMillis((long) (slack * 1_000)))) : Optional.empty();
            }
            case Outcome.Violated violated -> Optional.of(now);
            case Outcome.Failed failed -> Optional.of(now);
            case Outcome.Skipped skipped -> Optional.empty();
        };
    }
}
