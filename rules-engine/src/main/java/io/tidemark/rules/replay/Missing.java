package io.tidemark.rules.replay;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.RuleType;
import java.util.Collection;

/** Says why the stored past has nothing that a rule could be tried on. */
record Missing(Rule rule, Dataset dataset) {
    /** Why; empty where there is something. */
    String of(PastFigures figures, PastProfiles past, Collection<PastStep> steps) {
        if (steps.isEmpty()) {
            return "no partition of " + dataset.id() + " was profiled in that time";
        }
        boolean byFigures = rule.type().subject() == RuleType.Subject.METRIC
                && rule.type().spec().reads() != RuleSource.STATE
                && rule.type().spec().reads() != RuleSource.ARRIVAL;
        if (!byFigures || past.tells(figures.judged()) || isAmong(figures, steps)) {
            return "";
        }
        if (!figures.failures().isEmpty()) {
            return figures.failures().getFirst();
        }
        if (figures.judged().isEmpty()) {
            return "nothing of " + dataset.id() + " is judged by it";
        }
        boolean sql = rule.type().spec().isTest(rule.parameters())
                || rule.type().spec().reads() == RuleSource.QUERY;
        return sql
                ? "it counts by SQL in the store, and this has not run on " + dataset.id()
                        + " yet, so that no past figures are stored; keep it in shadow and they begin with the next"
                        + " profile"
                : figures.judged().iterator().next() + " of " + dataset.id()
                        + " was never measured; keep the rule in shadow and it will be from the next profile on";
    }

    private static boolean isAmong(PastFigures figures, Collection<PastStep> steps) {
        return steps.stream()
                .flatMap(step -> step.judged().profile().stream())
                .anyMatch(profile -> figures.judged().stream().anyMatch(profile.metrics()::containsKey));
    }
}
