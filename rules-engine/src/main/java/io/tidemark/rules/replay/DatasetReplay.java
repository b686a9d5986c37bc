package io.tidemark.rules.replay;

import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges one dataset's past by one rule, step by step, each by what was known then. */
final class DatasetReplay {
    private static final int MOST_CHANGES = 1_000;

    /** Where the past is stored. */
    record Stored(Datasets datasets, Partitions partitions, Profiles profiles) {}

    private final Rule rule;
    private final Dataset dataset;
    private final Stored stored;
    private final Instant since;
    private final Trial trial = new Trial();

    DatasetReplay(Rule rule, Dataset dataset, Stored stored, Instant since) {
        this.rule = rule;
        this.dataset = dataset;
        this.stored = stored;
        this.since = since;
    }

    DatasetBacktest run() {
        if (rule.type().subject() == RuleType.Subject.SCHEMA) {
            return schema();
        }
        if (isOfTheMoment()) {
            return DatasetBacktest.unanswered(
                    dataset.id(),
                    "rules of type " + rule.type().text() + " are judged by what is true at each look, and of that no"
                            + " past is stored; keep it in shadow for some days instead");
        }
        PastFigures figures = PastFigures.of(rule, dataset, stored.profiles());
        PastProfiles past = new PastProfiles(stored.profiles(), dataset.id(), since, figures);
        boolean states = rule.type().spec().reads() == RuleSource.STATE;
        List<PastStep> steps = new PastSteps(dataset, stored.partitions(), stored.profiles(), since).find(past, states);
        String missing = new Missing(rule, dataset).of(figures, past, steps);
        return missing.isEmpty() ? replay(steps, past) : DatasetBacktest.unanswered(dataset.id(), missing);
    }

    private boolean isOfTheMoment() {
        return switch (rule.type().subject()) {
            case DATASET -> rule.type() != RuleType.EMPTY_DATASET;
            case TOPIC, REGISTRY, HEALTH -> true;
            case METRIC, LIFE, SCHEMA -> false;
        };
    }

    private DatasetBacktest schema() {
        RulesEngine engine = new RulesEngine(new OneRule(rule), stored.profiles(), new PassingStates());
        List<SchemaChange> changes =
                stored.datasets().changes(dataset.id(), MOST_CHANGES).reversed();
        for (SchemaChange change : changes) {
            if (!change.at().isBefore(since)) {
                engine.judgeDataset(dataset, List.of(change), null, change.at())
                        .forEach(verdict -> trial.take(verdict, change.at()));
            }
        }
        return trial.result(dataset.id(), 0);
    }

    private DatasetBacktest replay(List<PastStep> steps, PastProfiles past) {
        RulesEngine engine = new RulesEngine(new OneRule(rule), past, new PassingStates());
        List<PastStep> batch = new ArrayList<>();
        for (PastStep step : steps) {
            if (!batch.isEmpty() && !mayJoin(step, batch.getLast())) {
                judge(batch, engine, past);
            }
            batch.add(step);
        }
        judge(batch, engine, past);
        return trial.result(
                dataset.id(),
                Math.toIntExact(steps.stream().map(PastStep::key).distinct().count()));
    }

    /** Windows that follow one another are judged together, except by a rule that looks at the windows after, too. */
    private boolean mayJoin(PastStep step, PastStep last) {
        boolean looksOn = rule.type() == RuleType.PARTITION_GAP;
        boolean together = !looksOn || step.at().equals(last.at()) || (step.imported() && last.imported());
        return together && step.follows(last);
    }

    private void judge(List<PastStep> batch, RulesEngine engine, PastProfiles past) {
        if (batch.isEmpty()) {
            return;
        }
        Map<PartitionKey, Instant> moments = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (PastStep step : batch) {
            moments.put(step.key(), step.at());
            judged.add(step.judged());
            step.judged().profile().ifPresent(profile -> past.save(List.of(profile)));
        }
        for (Verdict verdict : engine.judge(dataset, judged, batch.getLast().at())) {
            Instant at = moments.getOrDefault(verdict.partition(), verdict.judgedAt());
            trial.take(verdict.asOf(at), at);
        }
        batch.clear();
    }
}
