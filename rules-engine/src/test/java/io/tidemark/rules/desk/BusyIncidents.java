package io.tidemark.rules.desk;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.testkit.InMemoryIncidents;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents in memory at which somebody else can be busy between a reading and a saving. */
final class BusyIncidents implements Incidents {
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private @Nullable Runnable interference;

    /** Does this before the next saving. */
    void interfereOnce(Runnable action) {
        interference = action;
    }

    List<Incident> all() {
        return incidents.all();
    }

    @Override
    public Incident save(Incident incident) {
        Runnable first = interference;
        interference = null;
        if (first != null) {
            first.run();
        }
        return incidents.save(incident);
    }

    @Override
    public List<Incident> find(Collection<IncidentId> ids) {
        return incidents.find(ids);
    }

    @Override
    public IncidentId nextId() {
        return incidents.nextId();
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return incidents.find(id);
    }

    @Override
    public List<Incident> ofDataset(DatasetId dataset, Instant updatedSince) {
        return incidents.ofDataset(dataset, updatedSince);
    }

    @Override
    public List<Incident> openOf(Collection<DatasetId> datasets) {
        return incidents.openOf(datasets);
    }

    @Override
    public Map<IncidentId, Integer> countImpacted(Collection<IncidentId> causes) {
        return incidents.countImpacted(causes);
    }

    @Override
    public List<Incident> impactedBy(IncidentId cause) {
        return incidents.impactedBy(cause);
    }

    @Override
    public List<Incident> search(IncidentFilter filter, @Nullable IncidentId before, int limit) {
        return incidents.search(filter, before, limit);
    }

    @Override
    public List<Incident> page(IncidentFilter filter, int offset, int limit) {
        return incidents.page(filter, offset, limit);
    }

    @Override
    public int count(IncidentFilter filter) {
        return incidents.count(filter);
    }

    @Override
    public void addEvents(List<IncidentEvent> events) {
        incidents.addEvents(events);
    }

    @Override
    public List<IncidentEvent> events(IncidentId incident) {
        return incidents.events(incident);
    }
}
