package io.tidemark.rules.desk;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.lineage.LineageGraph;
import io.tidemark.core.lineage.Symptom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which open incident follows from which one upstream. What is graver than its cause stays on its own, and of datasets
 * that are made of one another the older incident is the cause, so that every chain ends at a root.
 */
final class Causes {
    private final Map<IncidentId, Incident> open = new LinkedHashMap<>();
    private final Map<DatasetId, List<Incident>> byDataset = new HashMap<>();
    private final Map<IncidentId, List<Symptom>> symptoms = new HashMap<>();
    private final Map<DatasetId, Set<DatasetId>> upstream = new HashMap<>();
    private final Map<IncidentId, Optional<Incident>> roots = new HashMap<>();
    private final LineageGraph graph;

    /** @param isWatched which of them may be causes */
    Causes(LineageGraph graph, Collection<Incident> incidents, Predicate<Incident> isWatched) {
        this.graph = graph;
        incidents.stream().sorted(Comparator.comparing(Incident::id)).forEach(incident -> {
            open.put(incident.id(), incident);
            symptoms.put(incident.id(), Symptom.of(incident));
        });
        open.values().stream()
                .filter(isWatched)
                .forEach(incident -> byDataset
                        .computeIfAbsent(incident.dataset(), id -> new ArrayList<>())
                        .add(incident));
    }

    /** The incident at the beginning of the chain; empty when it is its own. */
    Optional<Incident> root(Incident incident) {
        Optional<Incident> known = roots.get(incident.id());
        if (known == null) {
            known = search(incident);
            roots.put(incident.id(), known);
        }
        return known;
    }

    private Optional<Incident> search(Incident incident) {
        List<Incident> causes = upstreamOf(incident.dataset()).stream()
                .flatMap(dataset -> byDataset.getOrDefault(dataset, List.of()).stream())
                .filter(cause -> explains(cause, incident))
                .sorted(Comparator.comparing(Incident::id))
                .toList();
        Optional<Incident> direct = causes.stream()
                .filter(cause -> root(cause).isEmpty())
                .min(Comparator.comparing((Incident cause) -> !cause.id().equals(incident.cause())));
        return direct.isPresent() ? direct : causes.stream().findFirst().flatMap(this::root);
    }

    private boolean explains(Incident cause, Incident effect) {
        boolean inCircle = upstreamOf(cause.dataset()).contains(effect.dataset());
        return cause.severity().compareTo(effect.severity()) >= 0
                && (!inCircle || cause.id().compareTo(effect.id()) < 0)
                && Symptom.explain(
                        symptoms.getOrDefault(cause.id(), List.of()), symptoms.getOrDefault(effect.id(), List.of()));
    }

    private Set<DatasetId> upstreamOf(DatasetId dataset) {
        return upstream.computeIfAbsent(dataset, id -> graph.upstreamOf(id).keySet());
    }
}
