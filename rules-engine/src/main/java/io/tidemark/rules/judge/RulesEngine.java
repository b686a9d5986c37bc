package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Probation;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.core.topic.TopicStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges by rules. A rule that cannot be applied gives a failed verdict and never loses the others'. */
public final class RulesEngine {
    private final Rules rules;
    private final History.Kept kept;
    private final Probation probation;
    private final MetaJudge meta;

    /** An engine that does not know what was judged before: objectives are skipped. */
    public RulesEngine(Rules rules, Profiles profiles, SeriesStates states) {
        this(rules, profiles, states, null);
    }

    /** @param verdicts what rules said before, for objectives; null where that is not known */
    public RulesEngine(Rules rules, Profiles profiles, SeriesStates states, @Nullable Verdicts verdicts) {
        this(rules, profiles, states, verdicts, Feedbacks.NONE);
    }

    /**
     * @param verdicts what rules said before, for objectives; null where that is not known
     * @param feedbacks what people said of values
     */
    public RulesEngine(
            Rules rules, Profiles profiles, SeriesStates states, @Nullable Verdicts verdicts, Feedbacks feedbacks) {
        this.meta = new MetaJudge(rules, verdicts);
        this.rules = rules;
        this.kept = new History.Kept(profiles, states, feedbacks);
        this.probation = new Probation(profiles);
    }

    /** The verdicts on partitions whose profiles are saved already; a rule with nothing to say gives none. */
    public List<Verdict> judge(Dataset dataset, List<Judged> batch, Instant now) {
        if (batch.isEmpty()) {
            return List.of();
        }
        History history = history(dataset, batch, now);
        List<Rule> applying = applying(dataset);
        List<Verdict> verdicts = new ArrayList<>();
        for (Judged judged : batch) {
            List<Verdict> found = new ArrayList<>();
            for (Rule rule : applying) {
                found.addAll(heard(rule, dataset, new Bench(dataset, rule, now).judge(judged, history)));
            }
            applying.stream()
                    .filter(rule -> rule.type() == RuleType.COMPOSITE)
                    .forEach(rule -> verdicts.addAll(
                            heard(rule, dataset, new Bench(dataset, rule, now).judgeTogether(judged, found))));
            verdicts.addAll(found);
        }
        history.keep();
        return List.copyOf(verdicts);
    }

    /**
     * The verdicts on a dataset as a whole and on changes of its schema.
     *
     * @param newestEventTime the newest event time in it, null when unknown
     */
    public List<Verdict> judgeDataset(
            Dataset dataset, List<SchemaChange> changes, @Nullable Instant newestEventTime, Instant now) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Rule> applying = applying(dataset);
        for (Rule rule : applying) {
            Bench bench = new Bench(dataset, rule, now);
            if (MetaJudge.isOf(rule)) {
                verdicts.addAll(heard(rule, dataset, bench.judgeMeta(() -> meta.judge(dataset, rule, applying, now))));
            } else if (rule.type().subject() == RuleType.Subject.DATASET) {
                verdicts.addAll(heard(
                        rule, dataset, bench.judgeWhole(() -> history(dataset, List.of(), now), newestEventTime)));
            }
            for (SchemaChange change : changes) {
                if (SchemaJudge.concerns(rule, change)) {
                    verdicts.addAll(heard(rule, dataset, List.of(bench.judge(change))));
                }
            }
        }
        return List.copyOf(verdicts);
    }

    /**
     * The verdicts on a topic and its consumer groups by what the broker tells of them.
     *
     * @param before what it told at the last look; null where there was none
     */
    public List<Verdict> judgeTopic(
            Dataset dataset, @Nullable TopicStanding before, TopicStanding standing, Instant now) {
        return applying(dataset).stream()
                .filter(rule -> rule.type().subject() == RuleType.Subject.TOPIC)
                .flatMap(rule -> heard(rule, dataset, new Bench(dataset, rule, now).judge(before, standing)).stream())
                .toList();
    }

    /** The verdicts on a topic's schemas by what the registry tells of them. */
    public List<Verdict> judgeSubject(Dataset dataset, SubjectSight sight, Instant now) {
        return applying(dataset).stream()
                .filter(rule -> rule.type().subject() == RuleType.Subject.REGISTRY)
                .flatMap(rule -> heard(rule, dataset, new Bench(dataset, rule, now).judge(sight)).stream())
                .toList();
    }

    /** The verdicts on what a query over the health schema yields. */
    public List<Verdict> judgeHealth(Dataset dataset, Rule rule, HealthFigure figure, Instant now) {
        return heard(rule, dataset, new Bench(dataset, rule, now).judge(figure));
    }

    /** The verdicts, in shadow where nobody is to hear of them. */
    private List<Verdict> heard(Rule rule, Dataset dataset, List<Verdict> verdicts) {
        boolean shadow = rule.mode() == RuleMode.SHADOW
                || verdicts.stream()
                        .filter(Verdict::isViolated)
                        .findFirst()
                        .flatMap(verdict -> probation.reason(rule, dataset, verdict.judgedAt()))
                        .isPresent();
        return shadow ? verdicts.stream().map(Verdict::inShadow).toList() : verdicts;
    }

    private List<Rule> applying(Dataset dataset) {
        return rules.all().stream().filter(rule -> rule.appliesTo(dataset)).toList();
    }

    private History history(Dataset dataset, List<Judged> batch, Instant now) {
        Partitioning.TimeWindows how = dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                ? windows
                : Partitioning.TimeWindows.hourly("", null);
        List<PartitionKey.Window> windows = batch.stream()
                .flatMap(judged -> judged.partition().key() instanceof PartitionKey.Window window
                        ? Stream.of(window)
                        : Stream.empty())
                .sorted(Comparator.naturalOrder())
                .toList();
        return windows.isEmpty()
                ? new History(kept, dataset, how, new History.Span(how.windowAt(now), how.windowAt(now)))
                : new History(kept, dataset, how, new History.Span(windows.getFirst(), windows.getLast()));
    }
}
