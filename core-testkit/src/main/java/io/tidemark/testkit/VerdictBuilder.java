package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;

/** Builds a verdict: by default the rule {@code row-count} passed on {@link Builders#TEN}. */
public final class VerdictBuilder {
    private RuleId rule = new RuleId("row-count");
    private RuleType type = RuleType.ROW_COUNT;
    private Severity severity = Severity.ERROR;
    private DatasetId dataset = Builders.PLAYS;
    private PartitionKey partition = Builders.TEN;
    private String column = "";
    private Revision revision = new Revision("r1");
    private Outcome outcome = new Outcome.Passed(1_000, new Range(1, Double.NaN, Double.POSITIVE_INFINITY));
    private boolean shadow;
    private Instant judgedAt = Builders.NOON;

    VerdictBuilder() {}

    public VerdictBuilder by(String ruleId, RuleType ofType) {
        rule = new RuleId(ruleId);
        type = ofType;
        return this;
    }

    public VerdictBuilder withSeverity(Severity how) {
        severity = how;
        return this;
    }

    public VerdictBuilder of(DatasetId id) {
        dataset = id;
        return this;
    }

    public VerdictBuilder at(PartitionKey slice) {
        partition = slice;
        return this;
    }

    public VerdictBuilder onColumn(String name) {
        column = name;
        return this;
    }

    public VerdictBuilder atRevision(String marker) {
        revision = new Revision(marker);
        return this;
    }

    public VerdictBuilder passed(double observed, Range expected) {
        return passed(observed, expected, "");
    }

    public VerdictBuilder passed(double observed, Range expected, String note) {
        outcome = new Outcome.Passed(observed, expected, note);
        return this;
    }

    public VerdictBuilder violated(double observed, Range expected, String message) {
        outcome = new Outcome.Violated(observed, expected, message);
        return this;
    }

    public VerdictBuilder skipped(String why) {
        outcome = new Outcome.Skipped(why);
        return this;
    }

    public VerdictBuilder failed(Failure failure) {
        outcome = new Outcome.Failed(failure);
        return this;
    }

    public VerdictBuilder judgedAt(Instant when) {
        judgedAt = when;
        return this;
    }

    public VerdictBuilder inShadow() {
        shadow = true;
        return this;
    }

    public Verdict build() {
        return new Verdict(rule, type, severity, dataset, partition, column, revision, outcome, judgedAt, shadow);
    }
}
