package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import java.util.List;

/**
 * What an incident means for others.
 *
 * @param downstream the datasets that are made of its own, nearest first
 * @param impacted the incidents that follow from it, resolved ones included, oldest first
 */
public record Impact(List<DatasetId> downstream, List<Incident> impacted) {
    public Impact {
        downstream = List.copyOf(downstream);
        impacted = List.copyOf(impacted);
    }

    public boolean isEmpty() {
        return downstream.isEmpty() && impacted.isEmpty();
    }

    /** The datasets that fail because of it now, each once. */
    public List<DatasetId> failing() {
        return impacted.stream()
                .filter(Incident::isOpen)
                .map(Incident::dataset)
                .distinct()
                .toList();
    }
}
