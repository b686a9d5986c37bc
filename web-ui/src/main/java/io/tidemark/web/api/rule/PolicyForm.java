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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Map<Integer, RuleId> ids = ids(problems);
        Set<RuleId> together = Set.copyOf(ids.values());
        List<Rule> rules = new ArrayList<>();
        ids.forEach((at, full) -> {
            try {
                RuleBody rule = body.rules().get(at).rule(body);
                rules.add(new RuleForm(full, rule, check, together).rule(Origin.USER));
            } catch (ApiException e) {
                told(problems, field(at), e);
            }
        });
        problems.throwIfAny();
        DatasetSelector target = rules.getFirst().target();
        return ApiException.checked(() ->
                PolicyPack.of(id, body.name(), target, rules, !Boolean.FALSE.equals(body.enabled()), Origin.USER));
    }

    /** The rules' ids by their places, without those that are wrong. */
    private Map<Integer, RuleId> ids(FieldProblems problems) {
        Map<Integer, RuleId> ids = new LinkedHashMap<>();
        for (int at = 0; at < body.rules().size(); at++) {
            String within = body.rules().get(at).idWithin(id);
            try {
                ids.put(at, ApiException.checked(() -> Policy.ruleId(id, within)));
            } catch (ApiException e) {
                told(problems, field(at), e);
            }
        }
        return ids;
    }

    private static String field(int at) {
        return "rules[" + at + "]";
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
