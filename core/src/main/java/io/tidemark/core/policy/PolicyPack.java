package io.tidemark.core.policy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import java.util.List;

/** A policy with its rules, all of them for the policy's datasets. */
public record PolicyPack(Policy policy, List<Rule> rules) {
    public PolicyPack {
        rules = List.copyOf(rules);
    }

    /** A policy of these rules; what they were for before does not count, and a policy that is off has all of them off. */
    public static PolicyPack of(
            PolicyId id, String name, DatasetSelector target, List<Rule> rules, boolean enabled, Origin origin) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules: a policy needs at least one rule");
        }
        List<Rule> own = rules.stream()
                .map(rule -> new Rule(
                        rule.id(),
                        rule.name(),
                        rule.type(),
                        target,
                        rule.column(),
                        rule.parameters(),
                        rule.condition(),
                        rule.severity(),
                        rule.whileArriving(),
                        rule.minRows(),
                        rule.runbook(),
                        enabled && rule.enabled(),
                        origin))
                .toList();
        if (own.stream().map(Rule::id).distinct().count() < own.size()) {
            throw new IllegalArgumentException("rules: two rules of policy " + id + " have the same id; rename one");
        }
        return new PolicyPack(
                new Policy(id, name, target, own.stream().map(Rule::id).toList(), enabled, origin), own);
    }
}
