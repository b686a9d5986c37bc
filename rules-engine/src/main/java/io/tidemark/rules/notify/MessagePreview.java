package io.tidemark.rules.notify;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverType;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the message that a service would be sent of an incident's last change. */
public final class MessagePreview implements ReceiverPreview {
    private final Installation installation;
    private final Incidents incidents;
    private final InstantSource clock;

    public MessagePreview(Installation installation, Incidents incidents, InstantSource clock) {
        this.installation = installation;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public Preview preview(ReceiverType type, Map<String, String> options, Optional<IncidentId> incident) {
        IncidentChange change = incident.map(this::last).orElseGet(() -> SampleChange.opened(clock.instant()));
        Telling telling;
        try {
            telling = Telling.by(options, change, installation);
        } catch (IllegalArgumentException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, "The template: " + e.getMessage(), e);
        }
        String body = new Messages(installation)
                .of(type, telling, "preview/" + change.incident().id())
                .map(message -> Json.pretty(asSent(type, options, message)))
                .orElse("");
        return new Preview(telling.title(), telling.text(), body);
    }

    private static JsonNode asSent(ReceiverType type, Map<String, String> options, ObjectNode message) {
        return switch (type) {
            case SLACK_APP -> message.path("message");
            case OPSGENIE -> message.path("request");
            case ALERTMANAGER -> message.path("alerts");
            case WEBHOOK ->
                options.getOrDefault("format", "").strip().equalsIgnoreCase(CloudEvent.FORMAT)
                        ? Json.parse(CloudEvent.of(Json.text(message)))
                        : message;
            case SLACK, PAGERDUTY, TEAMS, EMAIL -> message;
        };
    }

    private IncidentChange last(IncidentId id) {
        Incident incident = incidents
                .find(id)
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.INVALID_SETTING, "There is no incident " + id + "; leave it out for a made-up one"));
        return incidents.events(id).stream()
                .filter(event -> event.kind().isAnnounced())
                .reduce((older, newer) -> newer)
                .map(event -> new IncidentChange(incident, event))
                .orElseGet(() -> new IncidentChange(
                        incident,
                        new IncidentEvent(
                                id,
                                incident.openedAt(),
                                IncidentEvent.Kind.OPENED,
                                IncidentEvent.OURSELVES,
                                incident.failures().getLast().message())));
    }
}
