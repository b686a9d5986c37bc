package io.tidemark.rules.pack;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Locale;

/** The rules that every dataset has from the start; made so that a healthy dataset never meets them. */
public final class DefaultPack {
    private static final Condition NEVER = new Condition.MustNotOccur();
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 0);
    private static final Condition VOLUME = new Condition.Change(Baseline.USUAL, 0.4, 1.0);
    private static final Condition FILLED = new Condition.Change(Baseline.USUAL, 0.05, Double.POSITIVE_INFINITY);
    private static final Condition FEW_LATE = Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 0.05);
    private static final Condition FRESH = Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 300);
    private static final Condition MOVING = Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 900);
    private static final Condition AHEAD_OF_RETENTION = Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 0.8);
    private static final Condition SOME = Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 0);

    private DefaultPack() {}

    public static List<Rule> rules() {
        return List.of(
                closed(RuleType.ROW_COUNT_CHANGE, VOLUME, Severity.ERROR, 30),
                closed(RuleType.TOPIC_THROUGHPUT, VOLUME, Severity.ERROR, 30),
                always(RuleType.EMPTY_DATASET, SOME, Severity.WARNING, 0),
                closed(RuleType.PARTITION_MISSING, NEVER, Severity.ERROR, 0),
                closed(RuleType.PARTITION_GAP, NEVER, Severity.ERROR, 0).withMode(RuleMode.DISABLED),
                closed(RuleType.PARTITION_LATE, NEVER, Severity.WARNING, 0),
                closed(RuleType.PARTITION_MISPLACED_ROWS, NONE, Severity.WARNING, 0)
                        .withMode(RuleMode.DISABLED),
                closed(RuleType.LATE_ROWS, FEW_LATE, Severity.WARNING, 100),
                closed(RuleType.PARTITION_REOPENED, NEVER, Severity.INFO, 0),
                closed(RuleType.PARTITION_SHRUNK, NEVER, Severity.WARNING, 0),
                closed(RuleType.PARTITION_BACKFILLED, NEVER, Severity.INFO, 0),
                always(RuleType.FRESHNESS, FRESH, Severity.WARNING, 0),
                always(RuleType.NULL_VALUES, FILLED, Severity.WARNING, 50),
                always(RuleType.DUPLICATE_VALUES, NONE, Severity.ERROR, 0),
                always(RuleType.DUPLICATE_ACROSS_PARTITIONS, NONE, Severity.ERROR, 0),
                always(RuleType.COLUMN_ADDED, NEVER, Severity.INFO, 0),
                always(RuleType.COLUMN_REMOVED, NEVER, Severity.ERROR, 0),
                always(RuleType.COLUMN_TYPE_CHANGED, NEVER, Severity.WARNING, 0),
                always(RuleType.COLUMN_ORDER_CHANGED, NEVER, Severity.INFO, 0),
                always(RuleType.NULLABILITY_CHANGED, NEVER, Severity.INFO, 0),
                always(RuleType.KEY_OR_INDEX_CHANGED, NEVER, Severity.INFO, 0),
                always(RuleType.TABLE_AVAILABLE, NEVER, Severity.ERROR, 0),
                always(RuleType.UNPARSEABLE_MESSAGES, NONE, Severity.WARNING, 0),
                always(RuleType.OFFSET_GAP, NONE, Severity.WARNING, 0),
                always(RuleType.CONSUMER_STALLED, MOVING, Severity.WARNING, 0),
                always(RuleType.RETENTION_RISK, AHEAD_OF_RETENTION, Severity.ERROR, 0),
                always(RuleType.DLQ_GROWTH, NONE, Severity.WARNING, 0),
                always(RuleType.TOPIC_CONFIG_CHANGED, NEVER, Severity.INFO, 0));
    }

    private static Rule closed(RuleType type, Condition condition, Severity severity, long minRows) {
        return rule(type, condition, severity, false, minRows);
    }

    private static Rule always(RuleType type, Condition condition, Severity severity, long minRows) {
        return rule(type, condition, severity, true, minRows);
    }

    private static Rule rule(
            RuleType type, Condition condition, Severity severity, boolean whileArriving, long minRows) {
        return new Rule(
                new RuleId("default." + type.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                type.title(),
                type,
                DatasetSelector.ALL,
                "*",
                condition,
                severity,
                whileArriving,
                minRows,
                "",
                true,
                Origin.BUILT_IN);
    }
}
