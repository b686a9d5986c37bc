package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: incidents and their timelines. */
public interface Incidents {
    /** A number that no incident had before. */
    IncidentId nextId();

    /**
     * Adds the incident (version 0) or replaces the one of its version; gives it back with its new version.
     *
     * @throws io.tidemark.core.incident.StaleIncidentException when somebody saved it in between
     */
    Incident save(Incident incident);

    Optional<Incident> find(IncidentId id);

    /** Those of the incidents that are there. */
    List<Incident> find(Collection<IncidentId> ids);

    /** The incidents of a dataset that are open or were updated since, oldest first. */
    List<Incident> ofDataset(DatasetId dataset, Instant updatedSince);

    /** The incidents of these datasets that are not resolved, oldest first. */
    List<Incident> openOf(Collection<DatasetId> datasets);

    /** The incidents that follow from that one, resolved ones included, oldest first. */
    List<Incident> impactedBy(IncidentId cause);

    /** How many datasets fail, still, of what follows from each of these incidents; those without any are left out. */
    Map<IncidentId, Integer> countImpacted(Collection<IncidentId> causes);

    /**
     * Newest first.
     *
     * @param before leaves out this incident and newer ones; null to start with the newest
     */
    List<Incident> search(IncidentFilter filter, @Nullable IncidentId before, int limit);

    /** Newest first, for a grid that jumps. */
    List<Incident> page(IncidentFilter filter, int offset, int limit);

    int count(IncidentFilter filter);

    void addEvents(List<IncidentEvent> events);

    /** An incident's timeline, oldest first. */
    List<IncidentEvent> events(IncidentId incident);
}
