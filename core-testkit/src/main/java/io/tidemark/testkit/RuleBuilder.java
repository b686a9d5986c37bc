package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;

/** Builds a rule: by default an error unless a closed partition of any dataset has rows. */
public final class RuleBuilder {
    private RuleId id = new RuleId("row-count");
    private String name = "Partitions have rows";
    private RuleType type = RuleType.ROW_COUNT;
    private DatasetSelector target = DatasetSelector.ALL;
    private String column = "*";
    private Parameters parameters = Parameters.NONE;
    private Condition condition = Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 0);
    private Severity severity = Severity.ERROR;
    private boolean whileArriving;
    private long minRows;
    private String runbook = "";
    private boolean enabled = true;
    private Origin origin = Origin.USER;

    RuleBuilder() {}

    public RuleBuilder withId(String text) {
        id = new RuleId(text);
        return this;
    }

    public RuleBuilder named(String text) {
        name = text;
        return this;
    }

    public RuleBuilder ofType(RuleType what) {
        type = what;
        return this;
    }

    public RuleBuilder on(String... globs) {
        target = DatasetSelector.of(globs);
        return this;
    }

    public RuleBuilder forThe(DatasetSelector datasets) {
        target = datasets;
        return this;
    }

    public RuleBuilder onColumn(String glob) {
        column = glob;
        return this;
    }

    public RuleBuilder with(String name, String... values) {
        parameters = parameters.and(name, values);
        return this;
    }

    public RuleBuilder when(Condition holds) {
        condition = holds;
        return this;
    }

    public RuleBuilder mustNotOccur() {
        return when(new Condition.MustNotOccur());
    }

    public RuleBuilder withSeverity(Severity how) {
        severity = how;
        return this;
    }

    public RuleBuilder whileArriving() {
        whileArriving = true;
        return this;
    }

    public RuleBuilder fromRows(long count) {
        minRows = count;
        return this;
    }

    public RuleBuilder withRunbook(String url) {
        runbook = url;
        return this;
    }

    public RuleBuilder disabled() {
        enabled = false;
        return this;
    }

    public RuleBuilder from(Origin maker) {
        origin = maker;
        return this;
    }

    public Rule build() {
        return new Rule(
                id,
                name,
                type,
                target,
                column,
                parameters,
                condition,
                severity,
                whileArriving,
                minRows,
                runbook,
                enabled,
                origin);
    }
}
