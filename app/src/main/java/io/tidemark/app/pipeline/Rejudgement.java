package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.metric.Profile;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges anew by one rule what it has judged since a window, as what was learnt of the window has changed. It holds the
 * dataset meanwhile, as who judges its new partitions does, so that neither overwrites what the other has found.
 */
public final class Rejudgement {
    private static final int PAGE = 100;

    private final Stored stored;
    private final Judgement judgement;

    /** What it reads and keeps. */
    public record Stored(
            Partitions partitions, Profiles profiles, SeriesStates states, Verdicts verdicts, Feedbacks feedbacks) {}

    /**
     * What is judged anew.
     *
     * @param told the partitions of which it is told, too, when they fail
     */
    record Matter(Rule rule, Dataset dataset, String column, Set<PartitionKey> told) {
        Matter {
            told = Set.copyOf(told);
        }

        /** The rule for this column alone. */
        private Rule narrowed() {
            return column.isEmpty() ? rule : rule.withColumn(column);
        }

        private boolean isHeard(Verdict verdict) {
            return verdict.outcome() instanceof Outcome.Passed || told.contains(verdict.partition());
        }
    }

    public Rejudgement(Stored stored, Judgement judgement) {
        this.stored = stored;
        this.judgement = judgement;
    }

    /** To be called before what is judged anew is read; lasts until the transaction is over. */
    void hold(DatasetId dataset) {
        stored.partitions().hold(dataset);
    }

    /** Keeps the new verdicts; what passes now heals, and of what fails now nobody hears but where it is to be told. */
    void since(Instant from, Matter matter, Instant now) {
        List<Partition> judgedBefore = judgedBefore(from, matter, now);
        RulesEngine engine = new RulesEngine(
                new Only(matter.narrowed()), stored.profiles(), stored.states(), stored.verdicts(), stored.feedbacks());
        for (int start = 0; start < judgedBefore.size(); start += PAGE) {
            List<Partition> page = judgedBefore.subList(start, Math.min(start + PAGE, judgedBefore.size()));
            List<Verdict> found = engine.judge(matter.dataset(), profiled(matter.dataset(), page), now).stream()
                    .filter(verdict -> verdict.column().equals(matter.column()))
                    .toList();
            stored.verdicts().save(found);
            judgement.follow(found.stream().filter(matter::isHeard).toList(), now);
        }
    }

    /** Oldest first. */
    private List<Partition> judgedBefore(Instant from, Matter matter, Instant now) {
        DatasetId dataset = matter.dataset().id();
        Set<PartitionKey> known =
                stored.verdicts().ofType(dataset, matter.rule().type(), matter.column(), from, now).stream()
                        .filter(verdict -> verdict.rule().equals(matter.rule().id()))
                        .map(Verdict::partition)
                        .collect(Collectors.toSet());
        return stored.partitions().ofDataset(dataset, from).stream()
                .filter(partition -> known.contains(partition.key()))
                .toList();
    }

    private List<Judged> profiled(Dataset dataset, List<Partition> page) {
        Map<PartitionKey, Profile> profiles =
                stored
                        .profiles()
                        .newest(dataset.id(), page.stream().map(Partition::key).toList())
                        .stream()
                        .collect(Collectors.toMap(Profile::partition, Function.identity()));
        return page.stream()
                .map(partition -> new Judged(partition, Optional.ofNullable(profiles.get(partition.key())), List.of()))
                .toList();
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
