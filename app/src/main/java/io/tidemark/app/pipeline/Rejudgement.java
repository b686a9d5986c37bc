package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges anew by one rule what it has judged since a window, as what was learnt of the window has changed. */
public final class Rejudgement {
    private static final int MOST = 1_000;

    private final Stored stored;
    private final Judgement judgement;

    /** What it reads and keeps. */
    public record Stored(
            Partitions partitions, Profiles profiles, SeriesStates states, Verdicts verdicts, Feedbacks feedbacks) {}

    public Rejudgement(Stored stored, Judgement judgement) {
        this.stored = stored;
        this.judgement = judgement;
    }

    /** Keeps the new verdicts; what passes now heals, and what fails now alerts nobody. */
    void since(Instant from, Rule rule, Dataset dataset, String column, Instant now) {
        Set<PartitionKey> judgedBefore = stored.verdicts().ofType(dataset.id(), rule.type(), column, from, now).stream()
                .filter(verdict -> verdict.rule().equals(rule.id()))
                .map(Verdict::partition)
                .collect(Collectors.toSet());
        List<Judged> batch = stored.partitions().ofDataset(dataset.id(), from).stream()
                .filter(partition -> judgedBefore.contains(partition.key()))
                .limit(MOST)
                .map(partition -> judged(dataset, partition))
                .toList();
        List<Verdict> found = new RulesEngine(
                        new Only(rule), stored.profiles(), stored.states(), stored.verdicts(), stored.feedbacks())
                .judge(dataset, batch, now).stream()
                        .filter(verdict -> verdict.column().equals(column))
                        .toList();
        stored.verdicts().save(found);
        judgement.follow(
                found.stream()
                        .filter(verdict -> verdict.outcome() instanceof Outcome.Passed)
                        .toList(),
                now);
    }

    private Judged judged(Dataset dataset, Partition partition) {
        return new Judged(partition, stored.profiles().newest(dataset.id(), partition.key()), List.of());
    }

    /** One rule. */
    private record Only(Rule rule) implements Rules {
        @Override
        public Optional<Rule> find(RuleId id) {
            return Optional.of(rule).filter(one -> one.id().equals(id));
        }

        @Override
        public List<Rule> all() {
            return List.of(rule);
        }

        @Override
        public void save(Rule other) {
            throw new UnsupportedOperationException("Rules are not changed while they judge");
        }

        @Override
        public void delete(RuleId id) {
            throw new UnsupportedOperationException("Rules are not changed while they judge");
        }
    }
}
