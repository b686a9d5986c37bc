package io.tidemark.core.policy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import java.util.List;
import java.util.Map;

/**
 * A pack of rules for all datasets that a selector matches, now and later; the rules themselves are kept as rules.
 *
 * @param rules their ids, each of which begins with the policy's
 * @param modes the modes that its rules have while it is on; active where it does not say
 */
public record Policy(
        PolicyId id,
        String name,
        DatasetSelector target,
        List<RuleId> rules,
        Map<RuleId, RuleMode> modes,
        boolean enabled,
        Origin origin) {
    public Policy {
        rules = List.copyOf(rules);
        modes = Map.copyOf(modes);
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
