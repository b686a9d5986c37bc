package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.route.Routes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a message passes before it is sent: silences, quiet hours, and what is told together. */
public final class Gate {
    private final Incidents incidents;
    private final Outbox outbox;
    private final Quiet quiet;
    private final Night night;
    private final Digests digests;
    private final Reminders reminders;

    public Gate(Incidents incidents, Outbox outbox, Silences silences, Routes routes, Installation installation) {
        Messages messages = new Messages(installation);
        this.incidents = incidents;
        this.outbox = outbox;
        this.quiet = new Quiet(silences, outbox);
        this.night = new Night(routes, outbox);
        this.reminders = new Reminders(routes, outbox, messages);
        this.digests = new Digests(outbox, messages, reminders);
    }

    /** What may be sent now, by receiver; the others are held, told in a digest, or given up. */
    Map<ReceiverId, List<Delivery>> pass(
            List<Delivery> due, Function<ReceiverId, Optional<Receiver>> known, Instant now) {
        Map<IncidentId, Incident> about =
                incidents.find(due.stream().map(Delivery::incident).distinct().toList()).stream()
                        .collect(Collectors.toMap(Incident::id, Function.identity()));
        List<Due> found = due.stream()
                .map(delivery -> new Due(delivery, Optional.ofNullable(about.get(delivery.incident()))))
                .toList();
        Map<ReceiverId, List<Due>> waiting = new LinkedHashMap<>();
        for (Due one : night.pass(quiet.pass(found, now), now)) {
            waiting.computeIfAbsent(one.delivery().receiver(), receiver -> new ArrayList<>())
                    .add(one);
        }
        Map<ReceiverId, List<Delivery>> passing = new LinkedHashMap<>();
        waiting.forEach((id, ones) -> passing.put(
                id,
                known.apply(id)
                        .map(receiver -> digests.pass(receiver, inNewWords(receiver, ones, now), now))
                        .orElseGet(() -> ones.stream().map(Due::delivery).toList())));
        return passing;
    }

    /** To be called before a message is noted as sent. */
    void sending(Delivery sent, Instant now) {
        reminders.afterSending(sent, now);
    }

    /** What the other side calls the first message about the same incident; empty when it gave it no name. */
    String thread(Delivery delivery) {
        return outbox.lane(delivery.receiver(), delivery.incident()).stream()
                .map(other -> other.trace().receipt())
                .filter(receipt -> !receipt.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Due> inNewWords(Receiver receiver, List<Due> ones, Instant now) {
        return ones.stream()
                .map(one ->
                        new Due(reminders.inNewWords(one.delivery(), one.incident(), receiver, now), one.incident()))
                .toList();
    }
}
