package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted.
 *
 * @param statuses empty for all
 * @param atLeast null for any severity
 * @param dataset null for all
 * @param text part of the title, the dataset or the rule, case folded; empty for any
 * @param rootsOnly leaves out what follows from an incident upstream
 * @param assignee who they are assigned to, empty for nobody; null for whomever
 */
public record IncidentFilter(
        Set<IncidentStatus> statuses,
        @Nullable Severity atLeast,
        @Nullable DatasetId dataset,
        String text,
        boolean rootsOnly,
        @Nullable String assignee) {
    public static final IncidentFilter ALL = new IncidentFilter(Set.of(), null, null, "");
    public static final IncidentFilter OPEN =
            new IncidentFilter(Set.of(IncidentStatus.OPEN, IncidentStatus.ACKNOWLEDGED), null, null, "");

    public IncidentFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Whether or not they follow from one upstream. */
    public IncidentFilter(
            Set<IncidentStatus> statuses, @Nullable Severity atLeast, @Nullable DatasetId dataset, String text) {
        this(statuses, atLeast, dataset, text, false, null);
    }

    public IncidentFilter withRootsOnly() {
        return new IncidentFilter(statuses, atLeast, dataset, text, true, assignee);
    }

    public IncidentFilter assignedTo(@Nullable String who) {
        return new IncidentFilter(statuses, atLeast, dataset, text, rootsOnly, who);
    }

    public static IncidentFilter openOf(DatasetId dataset) {
        return new IncidentFilter(OPEN.statuses(), null, dataset, "");
    }
}
