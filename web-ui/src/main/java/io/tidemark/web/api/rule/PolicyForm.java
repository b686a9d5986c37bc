package io.tidemark.web.api.rule;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblem;
import io.tidemark.web.api.problem.FieldProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a policy of what a caller sent. */
final class PolicyForm {
    private final PolicyId id;
    private final PolicyBody body;
    private final RuleCheck check;

    PolicyForm(PolicyId id, PolicyBody body, RuleCheck check) {
        this.id = id;
        this.body = body;
        this.check = check;
    }

    PolicyPack pack() {
        FieldProblems problems = new FieldProblems();
        List<Rule> rules = new ArrayList<>();
        for (int at = 0; at < body.rules().size(); at++) {
            String field = "rules[" + at + "]";
            PolicyRuleBody rule = body.rules().get(at);
            try {
                RuleId full = ApiException.checked(() -> Policy.ruleId(id, rule.idWithin(id)));
                rules.add(new RuleForm(full, rule.rule(body), check, together()).rule(Origin.USER));
            } catch (ApiException e) {
                told(problems, field, e);
            }
        }
        problems.throwIfAny();
        DatasetSelector target = rules.getFirst().target();
        return ApiException.checked(() ->
                PolicyPack.of(id, body.name(), target, rules, !Boolean.FALSE.equals(body.enabled()), Origin.USER));
    }

    private Set<RuleId> together() {
        return body.rules().stream()
                .map(rule -> ApiException.checked(() -> Policy.ruleId(id, rule.idWithin(id))))
                .collect(Collectors.toSet());
    }

    private static void told(FieldProblems problems, String field, ApiException e) {
        if (e.errors().isEmpty()) {
            problems.add(field, String.valueOf(e.getMessage()));
        }
        for (FieldProblem problem : e.errors()) {
            problems.add(field + "." + problem.field(), problem.message());
        }
    }
}
