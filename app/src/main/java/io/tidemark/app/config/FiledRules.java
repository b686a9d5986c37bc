package io.tidemark.app.config;

import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import java.util.List;

/** The rules and policies of a file. */
public record FiledRules(String file, List<Rule> rules, List<PolicyPack> policies, YamlLines lines) {
    public FiledRules {
        rules = List.copyOf(rules);
        policies = List.copyOf(policies);
    }

    /** Where a field of a rule stands, for example {@code rules/orders.yaml: line 12: rules[2].condition}. */
    public String place(int rule, String field) {
        return place("rules[" + rule + "]", field);
    }

    /** The same of a policy. */
    public String placeOfPolicy(int policy, String field) {
        return place("policies[" + policy + "]", field);
    }

    private String place(String entry, String field) {
        return file + ": line " + lines.of(entry, field) + ": " + entry + (field.isEmpty() ? "" : "." + field);
    }
}
