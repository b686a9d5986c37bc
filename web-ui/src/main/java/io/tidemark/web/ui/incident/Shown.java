package io.tidemark.web.ui.incident;

import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents the list shows, by status. */
enum Shown {
    NOT_RESOLVED,
    OPEN,
    ACKNOWLEDGED,
    RESOLVED,
    ALL;

    IncidentFilter filter(@Nullable Severity atLeast, String text, @Nullable String assignee) {
        return new IncidentFilter(statuses(), atLeast, null, text, true, assignee);
    }

    private Set<IncidentStatus> statuses() {
        return switch (this) {
            case NOT_RESOLVED -> IncidentFilter.OPEN.statuses();
            case OPEN -> Set.of(IncidentStatus.OPEN);
            case ACKNOWLEDGED -> Set.of(IncidentStatus.ACKNOWLEDGED);
            case RESOLVED -> Set.of(IncidentStatus.RESOLVED);
            case ALL -> Set.of();
        };
    }
}
