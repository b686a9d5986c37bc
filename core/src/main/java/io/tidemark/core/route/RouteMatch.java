package io.tidemark.core.route;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Set;

/**
 * Which incidents take a route; all of it must fit.
 *
 * @param rules globs over rule ids, of which one must fit
 * @param types types of rules; empty for all
 * @param columns globs over column names, of which one must fit; {@code *} fits an incident without a column, too
 */
public record RouteMatch(
        DatasetSelector datasets,
        List<Glob> rules,
        Set<RuleType> types,
        List<Glob> columns,
        Severity atLeast,
        Severity atMost) {
    public static final RouteMatch ALL = new RouteMatch(
            DatasetSelector.ALL,
            List.of(new Glob("*")),
            Set.of(),
            List.of(new Glob("*")),
            Severity.INFO,
            Severity.CRITICAL);

    public RouteMatch {
        rules = List.copyOf(rules);
        types = Set.copyOf(types);
        columns = List.copyOf(columns);
        if (rules.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("a route's patterns of rules and columns need at least one each");
        }
        if (atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException("no incident is at least " + atLeast + " and at most " + atMost);
        }
    }

    boolean fits(RouteSubject incident) {
        return datasets.matches(incident.dataset(), incident.tags(), incident.owner())
                && rules.stream().anyMatch(glob -> glob.matches(incident.rule().value()))
                && (types.isEmpty() || types.contains(incident.type()))
                && columns.stream().anyMatch(glob -> glob.matches(incident.column()))
                && incident.severity().compareTo(atLeast) >= 0
                && incident.severity().compareTo(atMost) <= 0;
    }
}
