package io.tidemark.app.cli;

import io.tidemark.app.config.FiledRules;
import io.tidemark.app.config.PolicyBodies;
import io.tidemark.core.policy.PolicyPack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What files would change of a server's policies. */
final class PolicyPlan {
    private final Map<String, JsonNode> there;
    private final RulesServer server;
    private final Map<String, PolicyPack> wanted = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private PolicyPlan(Map<String, JsonNode> there, RulesServer server) {
        this.there = there;
        this.server = server;
    }

    static PolicyPlan of(List<FiledRules> files, RulesServer server) throws IOException, InterruptedException {
        PolicyPlan plan = new PolicyPlan(server.policies(), server);
        for (FiledRules file : files) {
            for (int at = 0; at < file.policies().size(); at++) {
                plan.add(file, at);
            }
        }
        plan.there.forEach((id, policy) -> {
            if (policy.path("origin").asString().equals("user") && !plan.named.contains(id)) {
                plan.gone.add(id);
                plan.lines.add("- policy " + id);
            }
        });
        return plan;
    }

    private void add(FiledRules file, int at) throws IOException, InterruptedException {
        PolicyPack pack = file.policies().get(at);
        String id = pack.policy().id().value();
        if (!named.add(id)) {
            mistakes.add(file.placeOfPolicy(at, "id") + ": there is a policy '" + id + "' already; rename one");
            return;
        }
        JsonNode before = there.get(id);
        JsonNode body = RulesServer.JSON.valueToTree(PolicyBodies.of(pack));
        List<String> changes = before == null ? List.of() : changes(id, before, body);
        if (before != null && changes.isEmpty()) {
            return;
        }
        RulesServer.Answer answer = server.putPolicy(id, PolicyBodies.of(pack), true);
        if (!answer.isWell()) {
            RulesServer.problems(answer)
                    .forEach(problem ->
                            mistakes.add(file.placeOfPolicy(at, problem.getKey()) + ": " + problem.getValue()));
            return;
        }
        wanted.put(id, pack);
        lines.add((before == null ? "+ policy " : "~ policy ") + id);
        changes.forEach(change -> lines.add("    " + change));
    }

    private static List<String> changes(String policy, JsonNode before, JsonNode after) {
        List<String> changes = new ArrayList<>(Differences.of(PolicyBodies.fields(), before, after));
        Map<String, JsonNode> old = new LinkedHashMap<>();
        before.path("rules").forEach(rule -> old.put(rule.path("id").asString().substring(policy.length() + 1), rule));
        for (JsonNode rule : after.path("rules")) {
            String id = rule.path("id").asString();
            @Nullable JsonNode known = old.remove(id);
            if (known == null) {
                changes.add("+ " + id);
            } else {
                Differences.of(PolicyBodies.ruleFields(), known, rule)
                        .forEach(change -> changes.add(id + ": " + change));
            }
        }
        old.keySet().forEach(id -> changes.add("- " + id));
        return changes;
    }

    /** Whether a rule belongs to a policy of the server, which plans it. */
    boolean holds(String rule) {
        return there.values().stream()
                .flatMap(policy -> policy.path("rules").valueStream())
                .anyMatch(one -> one.path("id").asString().equals(rule));
    }

    Map<String, PolicyPack> wanted() {
        return wanted;
    }

    /** The policies that people made and that no file holds. */
    List<String> gone() {
        return gone;
    }

    List<String> lines() {
        return lines;
    }

    List<String> mistakes() {
        return mistakes;
    }
}
