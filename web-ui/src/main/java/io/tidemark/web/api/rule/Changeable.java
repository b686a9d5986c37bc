package io.tidemark.web.api.rule;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.api.problem.ApiException;
import java.util.Optional;

/** Refuses to change rules that have another home: the configuration file, or a policy. */
record Changeable(PolicyDesk policies) {
    void refuseUnless(RuleId id, Optional<Rule> stored) {
        if (stored.filter(rule -> rule.origin() == Origin.FILE).isPresent()) {
            throw ApiException.conflict(
                    "The rule '" + id + "' comes from the configuration file and is read-only; change it there.");
        }
        policies.of(id).ifPresent(policy -> {
            throw ApiException.conflict("The rule '" + id + "' belongs to the policy '" + policy.id()
                    + "'; change it there, with PUT /api/v1/policies/" + policy.id() + ".");
        });
    }
}
