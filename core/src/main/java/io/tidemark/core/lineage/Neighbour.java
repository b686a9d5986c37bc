package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;
import java.util.List;

/**
 * A dataset that lies upstream or downstream of another one.
 *
 * @param steps how many edges away; 0 when only ignored edges lead to it
 * @param edges those between the two, ignored ones included; empty when it is further away
 */
public record Neighbour(DatasetId dataset, int steps, List<LineageEdge> edges) {
    public Neighbour {
        edges = List.copyOf(edges);
    }

    /** Whether all that is known of it is wrong, as a user says. */
    public boolean isIgnored() {
        return steps == 0;
    }
}
