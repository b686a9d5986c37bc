package io.tidemark.core.policy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A policy with its rules, all of them for the policy's datasets. */
public record PolicyPack(Policy policy, List<Rule> rules) {
    public PolicyPack {
        rules = List.copyOf(rules);
    }

    /**
     * A policy of these rules; what they were for before does not count, and a policy that is off has all of them off and
     * knows in which modes they come back.
     */
    public static PolicyPack of(
            PolicyId id, String name, DatasetSelector target, List<Rule> rules, boolean enabled, Origin origin) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules: a policy needs at least one rule");
        }
        List<Rule> own = rules.stream()
                .map(rule ->
                        rule.withTarget(target).withOrigin(origin).withMode(enabled ? rule.mode() : RuleMode.DISABLED))
                .toList();
        if (own.stream().map(Rule::id).distinct().count() < own.size()) {
            throw new IllegalArgumentException("rules: two rules of policy " + id + " have the same id; rename one");
        }
        Map<RuleId, RuleMode> modes = rules.stream().collect(Collectors.toMap(Rule::id, Rule::mode));
        List<RuleId> ids = own.stream().map(Rule::id).toList();
        return new PolicyPack(new Policy(id, name, target, ids, modes, enabled, origin), own);
    }

    /** Its rules in the modes that they have while the policy is on. */
    public List<Rule> wanted() {
        return policy.enabled()
                ? rules
                : rules.stream()
                        .map(rule -> rule.withMode(policy.modes().getOrDefault(rule.id(), RuleMode.ACTIVE)))
                        .toList();
    }

    /** The same, switched on or off; each rule keeps the mode that it has while it is on. */
    public PolicyPack switched(boolean on) {
        return of(policy.id(), policy.name(), policy.target(), wanted(), on, policy.origin());
    }
}
