package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.core.topic.TopicStanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where one rule judges one dataset; what goes wrong here becomes a failed verdict of that rule. */
final class Bench {
    private static final System.Logger LOG = System.getLogger(Bench.class.getName());
    private static final Revision STANDING = new Revision("standing");

    private final Dataset dataset;
    private final Rule rule;
    private final Instant now;

    Bench(Dataset dataset, Rule rule, Instant now) {
        this.dataset = dataset;
        this.rule = rule;
        this.now = now;
    }

    List<Verdict> judge(Judged judged, History history) {
        Case matter = new Case(dataset, rule, judged, history);
        PartitionKey key = judged.partition().key();
        List<Finding> findings = guarded(key, () -> switch (rule.type().subject()) {
            case METRIC -> MetricJudge.judge(matter);
            case LIFE -> LifeJudge.judge(matter).stream().toList();
            case DATASET -> DatasetJudge.judgePartition(matter).stream().toList();
            case SCHEMA, TOPIC, REGISTRY, HEALTH -> List.of();
        });
        return findings.stream()
                .map(finding -> verdict(key, judged.partition().revision(), finding))
                .toList();
    }

    List<Verdict> judgeWhole(Supplier<History> history, @Nullable Instant newest) {
        return guarded(
                        PartitionKey.WHOLE,
                        () -> DatasetJudge.judge(dataset, rule, history, newest, now).stream()
                                .toList())
                .stream()
                .map(finding -> verdict(PartitionKey.WHOLE, STANDING, finding))
                .toList();
    }

    /** What is told by more than one dataset's figures. */
    List<Verdict> judgeMeta(Supplier<Optional<Finding>> judgement) {
        return guarded(PartitionKey.WHOLE, () -> judgement.get().stream().toList()).stream()
                .map(finding -> verdict(PartitionKey.WHOLE, STANDING, finding))
                .toList();
    }

    /** What several rules said of one partition. */
    List<Verdict> judgeTogether(Judged judged, List<Verdict> others) {
        PartitionKey key = judged.partition().key();
        return guarded(key, () -> CompositeJudge.judge(rule, others).stream().toList()).stream()
                .map(finding -> verdict(key, judged.partition().revision(), finding))
                .toList();
    }

    /** What a look at the broker tells; an event of one look is the same however often it is judged. */
    List<Verdict> judge(@Nullable TopicStanding before, TopicStanding now) {
        Revision revision = rule.type().isEvent() ? new Revision("look-" + now.at()) : STANDING;
        return guarded(PartitionKey.WHOLE, () -> new TopicJudge(rule, before, now).judge()).stream()
                .map(finding -> verdict(PartitionKey.WHOLE, revision, finding))
                .toList();
    }

    /** What a look at the schema registry tells. */
    List<Verdict> judge(SubjectSight sight) {
        return guarded(PartitionKey.WHOLE, () -> List.of(RegistryJudge.judge(rule, sight))).stream()
                .map(finding -> verdict(PartitionKey.WHOLE, STANDING, finding))
                .toList();
    }

    /** What a query over the health schema tells. */
    List<Verdict> judge(HealthFigure figure) {
        return guarded(PartitionKey.WHOLE, () -> List.of(HealthJudge.judge(rule, figure))).stream()
                .map(finding -> verdict(PartitionKey.WHOLE, STANDING, finding))
                .toList();
    }

    Verdict judge(SchemaChange change) {
        return verdict(PartitionKey.WHOLE, SchemaJudge.revision(change), SchemaJudge.judge(change));
    }

    private List<Finding> guarded(PartitionKey key, Supplier<List<Finding>> judgement) {
        try {
            return judgement.get();
        } catch (TidemarkException e) {
            return List.of(Finding.of(new Outcome.Failed(e.failure())));
        } catch (RuntimeException e) {
            String message = "Rule " + rule.id() + " could not judge " + key.text() + " of " + dataset.id();
            LOG.log(System.Logger.Level.ERROR, message, e);
            return List.of(Finding.of(new Outcome.Failed(
                    new Failure(ErrorCode.INTERNAL, message + ": " + e + "; check the rule's settings"))));
        }
    }

    private Verdict verdict(PartitionKey key, Revision revision, Finding finding) {
        return new Verdict(
                rule.id(),
                rule.type(),
                rule.severity(),
                dataset.id(),
                key,
                finding.column(),
                revision,
                finding.outcome(),
                now);
    }
}
