package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that come of time alone: that nobody has taken an incident on for so long. */
final class Reminders {
    private final Routes routes;
    private final Outbox outbox;
    private final Messages messages;
    private final LineageNotes lineage;

    Reminders(Routes routes, Outbox outbox, Messages messages, LineageNotes lineage) {
        this.routes = routes;
        this.outbox = outbox;
        this.messages = messages;
        this.lineage = lineage;
    }

    /** The words of such a message now; what is no reminder stays as it is. */
    Delivery inNewWords(Delivery delivery, Optional<Incident> incident, Receiver receiver, Instant now) {
        return switch (delivery.change()) {
            case ESCALATED, REMINDED ->
                incident.flatMap(open -> messages.of(
                                receiver, lineage.told(change(open, delivery.change(), now)), delivery.key()))
                        .map(message -> delivery.saying(Json.text(message)))
                        .orElse(delivery);
            case OPENED,
                    REOPENED,
                    SURFACED,
                    PARTITION_ADDED,
                    PARTITION_HEALED,
                    COMMENTED,
                    ASSIGNED,
                    IMPACTED,
                    ACKNOWLEDGED,
                    RESOLVED,
                    DIGEST -> delivery;
        };
    }

    /** A reminder is followed by the next; one that is there already is not added again. */
    void afterSending(Delivery sent, Instant now) {
        if (sent.change() != IncidentEvent.Kind.REMINDED) {
            return;
        }
        Duration interval = routes.tree()
                .find(sent.trace().route())
                .map(route -> route.options().repeats())
                .orElse(Duration.ZERO);
        if (!interval.isZero()) {
            Instant next = now.plus(interval);
            outbox.add(List.of(new Delivery(
                    0,
                    sent.receiver(),
                    sent.incident(),
                    sent.change(),
                    MessageKey.next(sent.key()),
                    sent.body(),
                    Delivery.Status.PENDING,
                    0,
                    next,
                    next,
                    "",
                    null,
                    Delivery.Trace.of(sent.trace().route(), ""))));
        }
    }

    static IncidentChange change(Incident incident, IncidentEvent.Kind kind, Instant now) {
        Duration open = Duration.between(incident.openedAt(), now);
        String since = "open for " + Phrases.span(open) + ", nobody took it on";
        String why = incident.failures().isEmpty()
                ? ""
                : ": " + incident.failures().getLast().message();
        return new IncidentChange(
                incident, new IncidentEvent(incident.id(), now, kind, IncidentEvent.OURSELVES, since + why));
    }
}
