package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;

/**
 * A rule's judgement on one partition at one revision.
 *
 * @param column the column that was judged; empty for a rule on the whole partition
 * @param shadow whether nobody is to hear of it
 */
public record Verdict(
        RuleId rule,
        RuleType type,
        Severity severity,
        DatasetId dataset,
        PartitionKey partition,
        String column,
        Revision revision,
        Outcome outcome,
        Instant judgedAt,
        boolean shadow) {
    /** A verdict that somebody may hear of. */
    public Verdict(
            RuleId rule,
            RuleType type,
            Severity severity,
            DatasetId dataset,
            PartitionKey partition,
            String column,
            Revision revision,
            Outcome outcome,
            Instant judgedAt) {
        this(rule, type, severity, dataset, partition, column, revision, outcome, judgedAt, false);
    }

    public boolean isViolated() {
        return outcome instanceof Outcome.Violated;
    }

    /** Whether it opens or extends an incident. */
    public boolean alerts() {
        return isViolated() && !shadow;
    }

    public Verdict inShadow() {
        return new Verdict(rule, type, severity, dataset, partition, column, revision, outcome, judgedAt, true);
    }

    /** The same, judged at that moment. */
    public Verdict asOf(Instant other) {
        return new Verdict(rule, type, severity, dataset, partition, column, revision, outcome, other, shadow);
    }
}
