package io.tidemark.core.rule;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.metric.MetricName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measure × scope × condition × severity, as data.
 *
 * @param column glob over column names for types that are about columns; {@code *} otherwise
 * @param parameters what its type takes besides
 * @param whileArriving judge a partition before it is closed, too
 * @param minRows partitions with fewer rows are skipped
 * @param runbook where to read what to do, a URL; empty for none
 */
public record Rule(
        RuleId id,
        String name,
        RuleType type,
        DatasetSelector target,
        String column,
        Parameters parameters,
        Condition condition,
        Severity severity,
        boolean whileArriving,
        long minRows,
        String runbook,
        RuleMode mode,
        Origin origin) {
    /** A rule without parameters. */
    public Rule(
            RuleId id,
            String name,
            RuleType type,
            DatasetSelector target,
            String column,
            Condition condition,
            Severity severity,
            boolean whileArriving,
            long minRows,
            String runbook,
            boolean enabled,
            Origin origin) {
        this(
                id,
                name,
                type,
                target,
                column,
                Parameters.NONE,
                condition,
                severity,
                whileArriving,
                minRows,
                runbook,
                RuleMode.of(enabled),
                origin);
    }

    /** The metric that it judges, where it judges one. */
    public Optional<MetricName> metric() {
        return type.metric(parameters);
    }

    /** Its parameters without the filter, as people write them: a list stays one, what is single is a text. */
    public Map<String, Object> plainParameters() {
        Map<String, Object> plain = new TreeMap<>();
        parameters.values().forEach((name, texts) -> {
            boolean list = type.spec()
                    .parameter(name)
                    .map(parameter -> parameter.name().kind().isList())
                    .orElse(texts.size() != 1);
            if (!name.equals(Parameters.WHERE)) {
                plain.put(name, list ? texts : texts.getFirst());
            }
        });
        return plain;
    }

    public boolean appliesTo(Dataset dataset) {
        return enabled() && target.matches(dataset);
    }

    /** Whether it is judged. */
    public boolean enabled() {
        return mode != RuleMode.DISABLED;
    }

    /** The same under another id. */
    public Rule withId(RuleId other) {
        return new Rule(
                other,
                name,
                type,
                target,
                column,
                parameters,
                condition,
                severity,
                whileArriving,
                minRows,
                runbook,
                mode,
                origin);
    }

    /** The same for columns that fit another pattern. */
    public Rule withColumn(String other) {
        return new Rule(
                id,
                name,
                type,
                target,
                other,
                parameters,
                condition,
                severity,
                whileArriving,
                minRows,
                runbook,
                mode,
                origin);
    }

    public Rule withMode(RuleMode other) {
        return with(target, other, origin);
    }

    /** The same for other datasets. */
    public Rule withTarget(DatasetSelector other) {
        return with(other, mode, origin);
    }

    public Rule withOrigin(Origin other) {
        return with(target, mode, other);
    }

    private Rule with(DatasetSelector datasets, RuleMode switched, Origin maker) {
        return new Rule(
                id,
                name,
                type,
                datasets,
                column,
                parameters,
                condition,
                severity,
                whileArriving,
                minRows,
                runbook,
                switched,
                maker);
    }
}
