package io.tidemark.core.sample;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.ParameterKind;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleMeasures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which rows rules find bad on a dataset, for types that point at rows. */
public final class RuleSamples {
    /** Tables with more columns are shown in part. */
    private static final int MOST_COLUMNS = 40;

    private final Dataset dataset;
    private final Collection<Measure<?>> measured;

    /** @param measured what is measured of the dataset's partitions */
    public RuleSamples(Dataset dataset, Collection<Measure<?>> measured) {
        this.dataset = dataset;
        this.measured = measured;
    }

    /** Of all rules that apply. */
    public List<WantedRows> of(Collection<Rule> rules, int most) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(dataset))
                .flatMap(rule -> of(rule, most).stream())
                .toList();
    }

    /** Of one rule, for each column that it judges; empty where its type points at no rows. */
    public List<WantedRows> of(Rule rule, int most) {
        if (!rule.type().spec().samplesRows()) {
            return List.of();
        }
        List<WantedRows> wanted = new ArrayList<>();
        for (RuleFigure figure : RuleFigures.of(rule, dataset)) {
            Set<Measure<?>> counted = figure.failure() == null ? counted(rule, figure) : Set.of();
            if (!counted.isEmpty()) {
                wanted.add(of(rule, figure, counted, most));
            }
        }
        return wanted;
    }

    /** The rows that these measures count, for a figure of a rule. */
    public WantedRows of(Rule rule, RuleFigure figure, Set<Measure<?>> counted, int most) {
        return new WantedRows(
                rule, figure, counted, columns(rule, figure), dataset.schema().names(), most, false);
    }

    private Set<Measure<?>> counted(Rule rule, RuleFigure figure) {
        Set<Measure<?>> bad = RuleMeasures.ofBadRows(rule, figure, dataset);
        return bad.isEmpty()
                ? new SampledMeasures(measured, figure.column(), key(rule))
                        .of(figure.metric().name())
                : bad;
    }

    private List<String> key(Rule rule) {
        List<String> columns = rule.parameters().texts(ParameterName.COLUMNS.text());
        return columns.isEmpty() ? dataset.settings().key() : columns;
    }

    /** The key and the time first, so that a row can be found again, then what the rule is about. */
    private List<String> columns(Rule rule, RuleFigure figure) {
        Set<String> columns = new LinkedHashSet<>(dataset.settings().key());
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows how) {
            columns.add(how.timeColumn());
        }
        columns.add(figure.column());
        rule.type().spec().parameters().stream()
                .filter(parameter -> parameter.name().kind() == ParameterKind.COLUMN
                        || parameter.name().kind() == ParameterKind.COLUMNS)
                .forEach(parameter -> columns.addAll(rule.parameters().texts(parameter.text())));
        List<String> names = dataset.schema().names();
        columns.addAll(names);
        columns.retainAll(names);
        return columns.stream().limit(MOST_COLUMNS).toList();
    }
}
