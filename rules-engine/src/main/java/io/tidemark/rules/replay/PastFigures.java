package io.tidemark.rules.replay;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The metrics of a dataset that a rule judges.
 *
 * @param judged those that it holds against its condition
 * @param beside those that it needs to say how it is
 * @param failures why it cannot judge what it names
 */
record PastFigures(Set<MetricId> judged, Set<MetricId> beside, List<String> failures) {
    static PastFigures of(Rule rule, Dataset dataset, Profiles profiles) {
        List<RuleFigure> figures = RuleFigures.of(rule, dataset);
        Set<MetricId> judged = figures.stream()
                .filter(figure -> figure.failure() == null)
                .map(RuleFigure::metric)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        TypeSpec spec = rule.type().spec();
        Optional<MetricName> name = rule.metric();
        if (spec.reads() == RuleSource.COLUMN && !spec.isTest(rule.parameters()) && name.isPresent()) {
            Glob wanted = new Glob(rule.column());
            profiles.metrics(dataset.id()).stream()
                    .filter(id -> id.name() == name.get() && wanted.matches(id.column()))
                    .forEach(judged::add);
        }
        Set<MetricId> beside = new LinkedHashSet<>(Set.of(MetricId.of(MetricName.ROW_COUNT)));
        judged.forEach(id -> beside.add(MetricId.of(MetricName.DUPLICATE_RATIO, id.column())));
        beside.removeAll(judged);
        List<String> failures = figures.stream()
                .map(RuleFigure::failure)
                .filter(Objects::nonNull)
                .map(Failure::message)
                .toList();
        return new PastFigures(judged, beside, failures);
    }

    Set<MetricId> all() {
        Set<MetricId> all = new LinkedHashSet<>(judged);
        all.addAll(beside);
        return all;
    }
}
