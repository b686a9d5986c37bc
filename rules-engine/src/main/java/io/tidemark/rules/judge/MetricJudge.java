package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleReach;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.TypeSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the metrics of a partition's profile; a partition that is missing has none and is passed over. */
final class MetricJudge {
    private MetricJudge() {}

    static List<Finding> judge(Case matter) {
        Optional<Profile> profile = matter.judged().profile();
        TypeSpec spec = matter.rule().type().spec();
        if (profile.isPresent() && !matter.judged().isMissing() && spec.reads() == RuleSource.ARRIVAL) {
            return ArrivalJudge.judge(matter, profile.get());
        }
        if (profile.isEmpty() || matter.judged().isMissing() || !isItsTime(matter) || !isItsKind(matter)) {
            return List.of();
        }
        if (spec.reads() == RuleSource.STATE) {
            return StateJudge.judge(matter, profile.get());
        }
        return spec.reads() == RuleSource.COLUMN && !spec.isTest(matter.rule().parameters())
                ? columns(matter, profile.get())
                : figures(matter, profile.get());
    }

    private static boolean isItsTime(Case matter) {
        return matter.rule().whileArriving()
                || matter.judged().partition().state().isSettled();
    }

    /** Rule types that look at the same problem share the datasets among them, so that it is raised once. */
    private static boolean isItsKind(Case matter) {
        RuleType type = matter.rule().type();
        Partition partition = matter.judged().partition();
        boolean wasLate = partition.has(Mark.LATE) || partition.has(Mark.BACKFILLED);
        return type.spec().on().covers(matter.dataset().kind()) && !(type == RuleType.LATE_ROWS && wasLate);
    }

    private static List<Finding> figures(Case matter, Profile profile) {
        return RuleFigures.of(matter.rule(), matter.dataset()).stream()
                .flatMap(figure -> finding(matter, profile, figure).stream())
                .toList();
    }

    private static Optional<Finding> finding(Case matter, Profile profile, RuleFigure figure) {
        if (figure.failure() != null) {
            return Optional.of(new Finding(figure.column(), new Outcome.Failed(figure.failure())));
        }
        if (profile.metrics().containsKey(figure.metric())) {
            Outcome outcome =
                    Judgement.of(matter.about(figure.column()), figure.metric(), profile.metric(figure.metric()));
            return Optional.of(new Finding(figure.column(), outcome));
        }
        if (figure.metric().name() == MetricName.BYTES) {
            return Optional.of(Finding.of(new Outcome.Skipped(
                    "the store does not tell how many bytes this partition takes; its catalog knows the sizes of tables and"
                            + " of partitions of its own")));
        }
        if (matter.rule().type().spec().on() == RuleReach.FILES) {
            return Optional.of(
                    Finding.of(new Outcome.Skipped("the store does not tell which files this partition is kept in")));
        }
        MetricValue ratio = profile.metric(
                MetricId.of(MetricName.DUPLICATE_RATIO, figure.metric().column()));
        return matter.rule().type().spec().reads() == RuleSource.KEY && ratio instanceof MetricValue.Failed
                ? Optional.of(new Finding(
                        figure.column(), Judgement.of(matter.about(figure.column()), figure.metric(), ratio)))
                : Optional.empty();
    }

    /** What the profile has of the columns that the rule names, or why it can have nothing. */
    private static List<Finding> columns(Case matter, Profile profile) {
        Glob wanted = new Glob(matter.rule().column());
        MetricName name = matter.rule().metric().orElseThrow();
        List<Finding> found = profile.metrics().keySet().stream()
                .filter(id -> id.name() == name && wanted.matches(id.column()))
                .sorted(Comparator.comparing(MetricId::column))
                .map(id -> new Finding(id.column(), Judgement.of(matter.about(id.column()), id, profile.metric(id))))
                .toList();
        return found.isEmpty() ? figures(matter, profile) : found;
    }
}
