package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import java.util.List;

/** Finds what is wrong with a rule whose query is about all that Tidemark knows, and not about a dataset. */
final class HealthCheck {
    private HealthCheck() {}

    static List<RuleProblem> ofItself(Rule rule) {
        return rule.type().subject() != RuleType.Subject.HEALTH || isOne(rule.target())
                ? List.of()
                : List.of(new RuleProblem(
                        "datasets",
                        "the query of a health_sql rule is about all datasets at once; name the one dataset on which its"
                                + " incidents are told, without * and without tags or owners"));
    }

    private static boolean isOne(DatasetSelector target) {
        return target.globs().size() == 1
                && new Glob(target.globs().getFirst()).isExact()
                && target.tags().isEmpty()
                && target.owners().isEmpty();
    }

    /** What comes of answering the query once. */
    static List<RuleProblem> tried(Rule rule, HealthQueries health) {
        return rule.parameters().text(ParameterName.QUERY.text()).flatMap(health::wrong).stream()
                .map(why -> new RuleProblem(ParameterCheck.field(ParameterName.QUERY.text()), why))
                .toList();
    }
}
