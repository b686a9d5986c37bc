package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Receiver;
import java.util.List;
import java.util.Optional;

/** Says in messages that an incident begins how many are affected by the time they are sent, which is later. */
final class Beginnings {
    private final Incidents incidents;
    private final Messages messages;
    private final LineageNotes lineage;

    Beginnings(Incidents incidents, Messages messages, LineageNotes lineage) {
        this.incidents = incidents;
        this.messages = messages;
        this.lineage = lineage;
    }

    Delivery inNewWords(Delivery delivery, Optional<Incident> incident, Receiver receiver) {
        if (!delivery.change().isBeginning() || incident.isEmpty()) {
            return delivery;
        }
        List<IncidentEvent> same = incidents.events(delivery.incident()).stream()
                .filter(event -> event.kind() == delivery.change())
                .toList();
        if (same.isEmpty()) {
            return delivery;
        }
        IncidentChange change = new IncidentChange(incident.get(), same.getLast());
        IncidentChange told = lineage.told(change);
        return told.equals(change)
                ? delivery
                : messages.of(receiver, told, delivery.key())
                        .map(message -> delivery.saying(Json.text(message)))
                        .orElse(delivery);
    }
}
