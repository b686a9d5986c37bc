package io.tidemark.core.rule;

import io.tidemark.core.dataset.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that composites and objectives may name.
 *
 * @param together rules that are to be saved along with them
 */
record NamedRules(Rules rules, Set<RuleId> together) {
    /** What is wrong with the rules that one names; those of other types name none. */
    List<RuleProblem> problems(Rule rule) {
        if (rule.type() == RuleType.COMPOSITE) {
            return problems(rule, ParameterName.RULES);
        }
        return rule.type() == RuleType.SLO ? problems(rule, ParameterName.RULE) : List.of();
    }

    private List<RuleProblem> problems(Rule rule, ParameterName parameter) {
        Set<String> known = new TreeSet<>();
        Map<String, Rule> saved = new HashMap<>();
        rules.all().forEach(one -> saved.put(one.id().value(), one));
        known.addAll(saved.keySet());
        together.forEach(id -> {
            known.add(id.value());
            saved.remove(id.value());
        });
        known.remove(rule.id().value());
        List<RuleProblem> problems = new ArrayList<>();
        for (String named : rule.parameters().texts(parameter.text())) {
            if (!known.contains(named)) {
                problems.add(new RuleProblem("parameters." + parameter.text(), why(rule, named, known)));
            } else if (saved.containsKey(named)
                    && !judgesPartitions(saved.get(named).type())) {
                problems.add(new RuleProblem("parameters." + parameter.text(), unfit(saved.get(named))));
            }
        }
        return problems;
    }

    private static boolean judgesPartitions(RuleType type) {
        return type.subject() == RuleType.Subject.METRIC || type.subject() == RuleType.Subject.LIFE;
    }

    private static String unfit(Rule named) {
        return "rule '" + named.id() + "' is of type " + named.type().text()
                + ", which judges a dataset as a whole and no single partition; name rules on rows, columns, keys or the life"
                + " of partitions";
    }

    private static String why(Rule rule, String named, Set<String> known) {
        if (named.equals(rule.id().value())) {
            return "names the rule itself; name others";
        }
        return "there is no rule '" + named + "'"
                + Spelling.nearest(named, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; name rules by their ids, as the page Rules lists them");
    }
}
