package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;

/**
 * Measure × scope × condition × severity, as data.
 *
 * @param column glob over column names for types that are about columns; {@code *} otherwise
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
        Condition condition,
        Severity severity,
        boolean whileArriving,
        long minRows,
        String runbook,
        boolean enabled,
        Origin origin) {

    public boolean appliesTo(DatasetId dataset) {
        return enabled && target.matches(dataset);
    }

    public Rule withEnabled(boolean on) {
        return new Rule(
                id, name, type, target, column, condition, severity, whileArriving, minRows, runbook, on, origin);
    }
}
