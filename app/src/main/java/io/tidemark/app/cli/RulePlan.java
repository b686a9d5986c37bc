package io.tidemark.app.cli;

import io.tidemark.app.config.FiledRules;
import io.tidemark.app.config.RuleBodies;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What files of rules would change on a server. */
final class RulePlan {
    private final Map<String, Rule> wanted = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> filed = new HashSet<>();
    private final PolicyPlan policies;

    private RulePlan(PolicyPlan policies) {
        this.policies = policies;
        lines.addAll(policies.lines());
        mistakes.addAll(policies.mistakes());
    }

    /** Compares, and has the server check what it would be given. */
    static RulePlan of(List<FiledRules> files, RulesServer server) throws IOException, InterruptedException {
        RulePlan plan = new RulePlan(PolicyPlan.of(files, server));
        Map<String, JsonNode> there = server.rules();
        for (FiledRules file : files) {
            file.rules().forEach(rule -> plan.filed.add(rule.id().value()));
            file.policies()
                    .forEach(pack -> pack.rules()
                            .forEach(rule -> plan.filed.add(rule.id().value())));
        }
        Set<String> named = new HashSet<>();
        for (FiledRules file : files) {
            for (int i = 0; i < file.rules().size(); i++) {
                Rule rule = file.rules().get(i);
                if (!named.add(rule.id().value())) {
                    plan.mistakes.add(
                            file.place(i, "id") + ": there is a rule '" + rule.id() + "' already; rename one");
                } else {
                    plan.add(file, i, there.get(rule.id().value()), server);
                }
            }
        }
        there.forEach((id, rule) -> {
            boolean isOwn = rule.path("origin").asString().equals("user") && !plan.policies.holds(id);
            if (isOwn && !named.contains(id)) {
                plan.gone.add(id);
                plan.lines.add("- " + id);
            }
        });
        return plan;
    }

    private void add(FiledRules file, int at, @Nullable JsonNode there, RulesServer server)
            throws IOException, InterruptedException {
        Rule rule = file.rules().get(at);
        Map<String, Object> body = RuleBodies.of(rule);
        List<String> changes = there == null
                ? List.of()
                : Differences.of(RuleBodies.fields(), there, RulesServer.JSON.valueToTree(body));
        if (there != null && changes.isEmpty()) {
            return;
        }
        RulesServer.Answer answer = server.put(rule.id().value(), body, true, together(rule));
        if (!answer.isWell()) {
            RulesServer.problems(answer)
                    .forEach(problem -> mistakes.add(file.place(at, problem.getKey()) + ": " + problem.getValue()));
            return;
        }
        wanted.put(rule.id().value(), rule);
        lines.add((there == null ? "+ " : "~ ") + rule.id());
        changes.forEach(change -> lines.add("    " + change));
    }

    /** The rules of the files that a rule names, as they are saved along with it. */
    Set<String> together(Rule rule) {
        Set<String> named = new HashSet<>(rule.parameters().texts(ParameterName.RULES.text()));
        named.addAll(rule.parameters().texts(ParameterName.RULE.text()));
        named.retainAll(filed);
        return named;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> mistakes() {
        return mistakes;
    }

    Map<String, Rule> wanted() {
        return wanted;
    }

    /** The rules that people made and that no file holds. */
    List<String> gone() {
        return gone;
    }

    PolicyPlan policies() {
        return policies;
    }

    String words() {
        return String.join("\n", lines);
    }
}
