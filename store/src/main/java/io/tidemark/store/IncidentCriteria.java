package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter of incidents as a condition in SQL with its parameters. */
record IncidentCriteria(String where, Map<String, Object> parameters) {
    static IncidentCriteria of(IncidentFilter filter) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        if (!filter.statuses().isEmpty()) {
            parts.add("status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        Severity lowest = filter.atLeast();
        if (lowest != null) {
            parts.add("severity in (:severities)");
            parameters.put("severities", atLeast(lowest));
        }
        DatasetId dataset = filter.dataset();
        if (dataset != null) {
            parts.add("dataset_id = :dataset");
            parameters.put("dataset", dataset.value());
        }
        if (filter.rootsOnly()) {
            parts.add("cause_id is null");
        }
        String assignee = filter.assignee();
        if (assignee != null) {
            parts.add("lower(assignee) = :assignee");
            parameters.put("assignee", assignee.toLowerCase(Locale.ROOT));
        }
        if (!filter.text().isEmpty()) {
            parts.add("(position(:text in lower(title)) > 0 or position(:text in lower(dataset_id)) > 0"
                    + " or position(:text in lower(rule_id)) > 0)");
            parameters.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
        return new IncidentCriteria(String.join(" and ", parts), parameters);
    }

    private static List<String> atLeast(Severity lowest) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(lowest) >= 0)
                .map(Enum::name)
                .toList();
    }
}
