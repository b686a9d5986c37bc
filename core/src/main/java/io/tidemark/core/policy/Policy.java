package io.tidemark.core.policy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.RuleId;
import java.util.List;

/**
 * A pack of rules for all datasets that a selector matches, now and later; the rules themselves are kept as rules.
 *
 * @param rules their ids, each of which begins with the policy's
 */
public record Policy(
        PolicyId id, String name, DatasetSelector target, List<RuleId> rules, boolean enabled, Origin origin) {
    public Policy {
        rules = List.copyOf(rules);
        for (RuleId rule : rules) {
            if (!rule.value().startsWith(id + ".")) {
                throw new IllegalArgumentException("Rule " + rule + " is not named after its policy " + id);
            }
        }
    }

    /** The id of its rule that is called so within it. */
    public static RuleId ruleId(PolicyId policy, String rule) {
        return new RuleId(policy + "." + rule);
    }
}
