package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.desk.SnoozeEnd;
import io.tidemark.rules.judge.HealthFigure;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.notify.Notifier;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The second half of both ways: judge, keep the verdicts, group them into incidents, announce what changed. */
public final class Judgement {
    /** Who keeps the incidents. */
    public record Desks(IncidentDesk incidents, LineageDesk lineage, SnoozeEnd snoozes) {}

    private final RulesEngine rules;
    private final Verdicts verdicts;
    private final IncidentDesk desk;
    private final LineageDesk lineage;
    private final SnoozeEnd snoozes;
    private final Notifier notifier;
    private final Repetition repetition = new Repetition();

    public Judgement(RulesEngine rules, Verdicts verdicts, Desks desks, Notifier notifier) {
        this.rules = rules;
        this.verdicts = verdicts;
        this.desk = desks.incidents();
        this.lineage = desks.lineage();
        this.snoozes = desks.snoozes();
        this.notifier = notifier;
    }

    /** Judges partitions and follows up; tells the verdicts. */
    List<Verdict> partitions(Dataset dataset, List<Judged> judged, Instant now) {
        List<Verdict> found = rules.judge(dataset, judged, now);
        follow(found, now);
        return found;
    }

    /** The verdicts on a dataset as a whole, to be followed. */
    List<Verdict> of(Dataset dataset, List<SchemaChange> changes, @Nullable Instant newest, Instant now) {
        return rules.judgeDataset(dataset, changes, newest, now);
    }

    /** Judges what the broker tells of a topic and of who reads it. */
    void topic(Dataset dataset, @Nullable TopicStanding before, TopicStanding standing, Instant now) {
        Set<String> gone = before == null ? new HashSet<>() : new HashSet<>(names(before));
        gone.removeAll(names(standing));
        follow(repetition.without(rules.judgeTopic(dataset, before, standing, now), gone, now), now);
    }

    /** Judges what a schema registry tells of a topic. */
    void subject(Dataset dataset, SubjectSight sight, Instant now) {
        follow(repetition.without(rules.judgeSubject(dataset, sight, now), Set.of(), now), now);
    }

    /** Judges what a query over the health schema yields. */
    void health(Dataset dataset, Rule rule, HealthFigure figure, Instant now) {
        follow(repetition.without(rules.judgeHealth(dataset, rule, figure, now), Set.of(), now), now);
    }

    private static List<String> names(TopicStanding standing) {
        return standing.groups().stream().map(group -> group.sight().group()).toList();
    }

    /** Incidents that reported an event end after a day; all are grouped anew, as edges of the lineage come and go. */
    void expire(Instant now) {
        List<IncidentChange> expired = desk.expire(now);
        notifier.announce(lineage.group(expired, now));
        notifier.announce(lineage.regroup(now));
    }

    /** Keeps verdicts and what follows from them. */
    void follow(List<Verdict> found, Instant now) {
        verdicts.save(found);
        snoozes.after(found, now);
        notifier.announce(lineage.group(desk.apply(found, now), now));
    }
}
