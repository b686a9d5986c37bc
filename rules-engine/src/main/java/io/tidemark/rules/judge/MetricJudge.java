package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.RuleType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the metrics of a partition's profile; a partition that is missing has none and is passed over. */
final class MetricJudge {
    private MetricJudge() {}

    static List<Finding> judge(Case matter) {
        Optional<Profile> profile = matter.judged().profile();
        if (profile.isEmpty() || matter.judged().isMissing() || !isItsTime(matter) || !isItsKind(matter)) {
            return List.of();
        }
        return matter.rule().type().isPerColumn()
                ? columns(matter, profile.get())
                : partition(matter, profile.get()).stream().toList();
    }

    private static boolean isItsTime(Case matter) {
        return matter.rule().whileArriving()
                || matter.judged().partition().state().isSettled();
    }

    /** Rule types that look at the same problem share the datasets among them, so that it is raised once. */
    private static boolean isItsKind(Case matter) {
        Partition partition = matter.judged().partition();
        return switch (matter.rule().type()) {
            case ROW_COUNT_CHANGE -> !matter.isTopic();
            case TOPIC_THROUGHPUT, UNPARSEABLE_MESSAGES -> matter.isTopic();
            case LATE_ROWS -> !partition.has(Mark.LATE) && !partition.has(Mark.BACKFILLED);
            case DUPLICATE_VALUES, DUPLICATE_ACROSS_PARTITIONS ->
                !matter.dataset().settings().key().isEmpty();
            case ROW_COUNT,
                    PARTITION_MISPLACED_ROWS,
                    NULL_VALUES,
                    EMPTY_DATASET,
                    PARTITION_MISSING,
                    PARTITION_LATE,
                    PARTITION_REOPENED,
                    PARTITION_SHRUNK,
                    PARTITION_BACKFILLED,
                    PARTITION_GAP,
                    FRESHNESS,
                    COLUMN_ADDED,
                    COLUMN_REMOVED,
                    COLUMN_TYPE_CHANGED,
                    COLUMN_ORDER_CHANGED,
                    NULLABILITY_CHANGED,
                    TABLE_AVAILABLE -> true;
        };
    }

    private static List<Finding> columns(Case matter, Profile profile) {
        Glob wanted = new Glob(matter.rule().column());
        MetricName name = name(matter);
        return profile.metrics().keySet().stream()
                .filter(id -> id.name() == name && wanted.matches(id.column()))
                .sorted(Comparator.comparing(MetricId::column))
                .map(id -> new Finding(id.column(), Judgement.of(matter, id, profile.metric(id))))
                .toList();
    }

    private static Optional<Finding> partition(Case matter, Profile profile) {
        RuleType type = matter.rule().type();
        String column = type == RuleType.DUPLICATE_VALUES || type == RuleType.DUPLICATE_ACROSS_PARTITIONS
                ? String.join(",", matter.dataset().settings().key())
                : "";
        MetricId id = MetricId.of(name(matter), column);
        if (profile.metrics().containsKey(id)) {
            return Optional.of(Finding.of(Judgement.of(matter, id, profile.metric(id))));
        }
        MetricValue ratio = profile.metric(MetricId.of(MetricName.DUPLICATE_RATIO, column));
        return matter.rule().type() == RuleType.DUPLICATE_VALUES && ratio instanceof MetricValue.Failed
                ? Optional.of(Finding.of(Judgement.of(matter, id, ratio)))
                : Optional.empty();
    }

    private static MetricName name(Case matter) {
        return matter.rule().type().metric().orElseThrow();
    }
}
