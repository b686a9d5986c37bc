package io.tidemark.core.route;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;

/**
 * What routes look at of an incident that is there or could be.
 *
 * @param column empty for a rule on whole partitions
 */
public record RouteSubject(DatasetId dataset, RuleId rule, RuleType type, String column, Severity severity) {
    public static RouteSubject of(Incident incident) {
        return new RouteSubject(
                incident.dataset(), incident.rule(), incident.type(), incident.column(), incident.severity());
    }
}
