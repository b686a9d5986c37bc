package io.tidemark.app.config;

import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies as the API takes them. */
public final class PolicyBodies {
    private static final List<String> OF_THE_POLICY = List.of("datasets", "tags", "owners");

    private PolicyBodies() {}

    /** A policy as a call carries it. */
    public static Map<String, Object> of(PolicyPack pack) {
        Policy policy = pack.policy();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", policy.name());
        body.put("datasets", policy.target().globs());
        body.put("tags", policy.target().tags());
        body.put("owners", policy.target().owners());
        body.put("enabled", policy.enabled());
        body.put("rules", pack.wanted().stream().map(rule -> rule(policy, rule)).toList());
        return body;
    }

    private static Map<String, Object> rule(Policy policy, Rule rule) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", rule.id().value().substring(policy.id().value().length() + 1));
        body.putAll(RuleBodies.of(rule));
        body.keySet().removeAll(OF_THE_POLICY);
        return body;
    }

    /** The fields of a policy besides its rules, in the order of YAML. */
    public static List<String> fields() {
        return List.of("name", "datasets", "tags", "owners", "enabled");
    }

    /** The fields of a policy's rule. */
    public static List<String> ruleFields() {
        return RuleBodies.fields().stream()
                .filter(field -> !OF_THE_POLICY.contains(field))
                .toList();
    }
}
