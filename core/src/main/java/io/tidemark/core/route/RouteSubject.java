package io.tidemark.core.route;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;

/**
 * What routes look at of an incident that is there or could be.
 *
 * @param root the dataset of what it follows from; its own dataset where it follows from nothing
 * @param column empty for a rule on whole partitions
 * @param tags of the dataset
 * @param owner of the dataset; empty for none
 */
public record RouteSubject(
        DatasetId dataset,
        DatasetId root,
        RuleId rule,
        RuleType type,
        String column,
        Severity severity,
        List<String> tags,
        String owner) {
    public RouteSubject {
        tags = List.copyOf(tags);
    }

    /** The same, which follows from an incident of that dataset. */
    RouteSubject under(DatasetId cause) {
        return new RouteSubject(dataset, cause, rule, type, column, severity, tags, owner);
    }
}
