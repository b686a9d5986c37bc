package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.Incidents;
import java.util.List;
import java.util.Optional;

/** Reads what incidents mean for datasets downstream, and whether one may have its cause upstream. */
public final class Impacts {
    private final Lineage lineage;
    private final Incidents incidents;

    public Impacts(Lineage lineage, Incidents incidents) {
        this.lineage = lineage;
        this.incidents = incidents;
    }

    public Impact of(Incident incident) {
        DatasetId dataset = incident.dataset();
        return new Impact(
                List.copyOf(LineageGraph.below(lineage, dataset)
                        .downstreamOf(dataset)
                        .keySet()),
                incidents.impactedBy(incident.id()));
    }

    /** The incident upstream that it follows from. */
    public Optional<Incident> causeOf(Incident incident) {
        return Optional.ofNullable(incident.cause()).flatMap(incidents::find);
    }

    /** Whether something upstream may turn out to be why it fails. */
    public boolean mayHaveCause(Incident incident) {
        return !Symptom.of(incident).isEmpty() && isOpen(lineage.into(List.of(incident.dataset())));
    }

    /** Whether what it fails of spreads, and something is made of its dataset. */
    public boolean mayImpact(Incident incident) {
        return !Symptom.of(incident).isEmpty() && isOpen(lineage.outOf(List.of(incident.dataset())));
    }

    private static boolean isOpen(List<LineageEdge> edges) {
        return edges.stream().anyMatch(edge -> !edge.ignored());
    }
}
