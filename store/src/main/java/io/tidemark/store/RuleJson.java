package io.tidemark.store;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;

/** A rule as a version of it is stored. */
record RuleJson(
        String name,
        String type,
        String targets,
        String column,
        Parameters parameters,
        ConditionJson condition,
        Severity severity,
        boolean whileArriving,
        long minRows,
        String runbook,
        RuleMode mode,
        Origin origin) {
    static RuleJson of(Rule rule) {
        return new RuleJson(
                rule.name(),
                rule.type().text(),
                SelectorJson.write(rule.target()),
                rule.column(),
                rule.parameters(),
                ConditionJson.of(rule.condition()),
                rule.severity(),
                rule.whileArriving(),
                rule.minRows(),
                rule.runbook(),
                rule.mode(),
                rule.origin());
    }

    Rule rule(RuleId id) {
        return new Rule(
                id,
                name,
                RuleType.of(type),
                SelectorJson.read(targets),
                column,
                parameters,
                condition.condition(),
                severity,
                whileArriving,
                minRows,
                runbook,
                mode,
                origin);
    }
}
