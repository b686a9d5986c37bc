package io.tidemark.web.served;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.incident.StaleIncidentException;
import io.tidemark.testkit.Builders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does with incidents in memory what the desk does; a note that says "meanwhile" meets somebody else's change. */
final class FakeIncidentActions implements IncidentActions {
    private final Incidents incidents;

    FakeIncidentActions(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Incident acknowledge(IncidentId incident, String who, String note) {
        return change(
                incident,
                IncidentStatus.ACKNOWLEDGED,
                null,
                event(incident, IncidentEvent.Kind.ACKNOWLEDGED, who, note));
    }

    @Override
    public Incident resolve(IncidentId incident, String who, Resolution resolution, String note) {
        return change(
                incident, IncidentStatus.RESOLVED, resolution, event(incident, IncidentEvent.Kind.RESOLVED, who, note));
    }

    @Override
    public Incident assign(IncidentId id, String who, String assignee, String note) {
        Incident old = incidents.find(id).orElseThrow();
        incidents.addEvents(List.of(event(id, IncidentEvent.Kind.ASSIGNED, who, note)));
        return incidents.save(old.assignedTo(assignee, Builders.NOON));
    }

    @Override
    public Incident comment(IncidentId incident, String who, String note) {
        incidents.addEvents(List.of(event(incident, IncidentEvent.Kind.COMMENTED, who, note)));
        return incidents.find(incident).orElseThrow();
    }

    private Incident change(
            IncidentId id, IncidentStatus status, @Nullable Resolution resolution, IncidentEvent event) {
        if (event.note().contains("meanwhile")) {
            throw new StaleIncidentException(id);
        }
        Incident old = incidents.find(id).orElseThrow();
        incidents.addEvents(List.of(event));
        return incidents.save(new Incident(
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
                event.at(),
                status == IncidentStatus.ACKNOWLEDGED ? event.actor() : old.acknowledgedBy(),
                old.assignee(),
                status == IncidentStatus.RESOLVED ? event.at() : null,
                resolution,
                old.reopened(),
                old.cause(),
                old.version()));
    }

    private static IncidentEvent event(IncidentId incident, IncidentEvent.Kind kind, String who, String note) {
        return new IncidentEvent(incident, Builders.NOON, kind, who, note);
    }
}
