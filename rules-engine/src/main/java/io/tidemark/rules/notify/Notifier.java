package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.Receivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a message into the outbox for each receiver that wants to hear of a change, to be sent later. */
public final class Notifier {
    private final Receivers receivers;
    private final Outbox outbox;
    private final Messages messages;

    public Notifier(Receivers receivers, Outbox outbox, Installation installation) {
        this.receivers = receivers;
        this.outbox = outbox;
        this.messages = new Messages(installation);
    }

    /** Announces changes in their order; one that was announced before adds nothing. */
    public void announce(List<IncidentChange> changes) {
        List<IncidentChange> announced = changes.stream()
                .filter(change -> change.event().kind().isAnnounced())
                .toList();
        if (announced.isEmpty()) {
            return;
        }
        List<Receiver> all = receivers.all();
        List<Delivery> deliveries = new ArrayList<>();
        for (IncidentChange change : announced) {
            all.stream()
                    .filter(receiver -> receiver.wants(change.incident()))
                    .forEach(receiver -> delivery(change, receiver).ifPresent(deliveries::add));
        }
        if (!deliveries.isEmpty()) {
            outbox.add(deliveries);
        }
    }

    private Optional<Delivery> delivery(IncidentChange change, Receiver receiver) {
        String key = key(change, receiver);
        return messages.of(receiver.type(), change, key)
                .map(message -> new Delivery(
                        0,
                        receiver.id(),
                        change.incident().id(),
                        change.event().kind(),
                        key,
                        Json.text(message),
                        Delivery.Status.PENDING,
                        0,
                        change.event().at(),
                        change.event().at(),
                        "",
                        null));
    }

    /** Names the change and the receiver: within one life of an incident each kind of change occurs once. */
    private static String key(IncidentChange change, Receiver receiver) {
        return change.incident().id() + "/" + change.event().kind() + "/"
                + change.incident().reopened() + "/" + receiver.id();
    }
}
