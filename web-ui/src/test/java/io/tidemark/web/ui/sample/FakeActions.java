package io.tidemark.web.ui.sample;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does to incidents what people want, and tells nobody. */
public final class FakeActions implements IncidentActions {
    private final Incidents incidents;
    private final InstantSource clock;

    public FakeActions(Incidents incidents, InstantSource clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public Incident acknowledge(IncidentId id, String who, String note) {
        Incident old = incidents.find(id).orElseThrow();
        return save(with(old, IncidentStatus.ACKNOWLEDGED, who, null), IncidentEvent.Kind.ACKNOWLEDGED, who, note);
    }

    @Override
    public Incident resolve(IncidentId id, String who, Resolution resolution, String note) {
        Incident old = incidents.find(id).orElseThrow();
        Incident now = with(old, IncidentStatus.RESOLVED, old.acknowledgedBy(), resolution);
        return save(now, IncidentEvent.Kind.RESOLVED, who, note);
    }

    @Override
    public Incident assign(IncidentId id, String who, String assignee, String note) {
        Incident now = incidents.find(id).orElseThrow().assignedTo(assignee, clock.instant());
        return save(now, IncidentEvent.Kind.ASSIGNED, who, note);
    }

    @Override
    public Incident comment(IncidentId id, String who, String note) {
        return save(incidents.find(id).orElseThrow(), IncidentEvent.Kind.COMMENTED, who, note);
    }

    private Incident save(Incident incident, IncidentEvent.Kind kind, String who, String note) {
        incidents.addEvents(List.of(new IncidentEvent(incident.id(), clock.instant(), kind, who, note)));
        return incidents.save(incident);
    }

    private Incident with(Incident old, IncidentStatus status, String acknowledgedBy, @Nullable Resolution resolution) {
        return new Incident(
                old.id(),
                old.dataset(),
                old.rule(),
                old.type(),
                old.column(),
                old.severity(),
                status,
                old.title(),
                old.failures(),
                old.openedAt(),
                clock.instant(),
                acknowledgedBy,
                old.assignee(),
                resolution == null ? old.resolvedAt() : clock.instant(),
                resolution == null ? old.resolution() : resolution,
                old.reopened(),
                old.cause(),
                old.version());
    }
}
