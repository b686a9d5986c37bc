package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends the alert that a digest left open at a service, with the last of the incidents that it told of. */
final class DigestEnd {
    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final Incidents incidents;
    private final Messages messages;

    DigestEnd(Outbox outbox, Incidents incidents, Messages messages) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.messages = messages;
    }

    List<Delivery> of(IncidentChange change, List<Receiver> all) {
        if (change.event().kind() != IncidentEvent.Kind.RESOLVED) {
            return List.of();
        }
        return outbox.about(change.incident().id()).stream()
                .filter(delivery -> delivery.trace().digest() != 0)
                .map(delivery -> delivery.trace().digest())
                .distinct()
                .flatMap(digest -> outbox.find(digest).stream())
                .flatMap(digest -> end(digest, all, change.event().at()).stream())
                .toList();
    }

    private Optional<Delivery> end(Delivery digest, List<Receiver> all, Instant now) {
        return all.stream()
                .filter(receiver -> receiver.id().equals(digest.receiver()))
                .findFirst()
                .flatMap(receiver -> messages.over(receiver.type(), digest.key()))
                .filter(message -> areOver(outbox.members(digest.id())))
                .map(message -> new Delivery(
                        0,
                        digest.receiver(),
                        digest.incident(),
                        IncidentEvent.Kind.DIGEST,
                        digest.key() + "/over",
                        Json.text(message),
                        Delivery.Status.PENDING,
                        0,
                        now,
                        now,
                        "",
                        null,
                        digest.trace()));
    }

    private boolean areOver(List<IncidentId> members) {
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            List<IncidentId> some = members.subList(from, Math.min(members.size(), from + AT_ONCE));
            if (incidents.find(some).stream().anyMatch(Incident::isOpen)) {
                return false;
            }
        }
        return true;
    }
}
