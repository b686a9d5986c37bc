package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.route.Routes;
import java.time.Duration;
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
    private final Beginnings beginnings;
    private final DigestEnd ends;

    public Gate(Incidents incidents, Outbox outbox, Silences silences, Routes routes, Installation installation) {
        this(new Stored(incidents, outbox, silences, routes), installation, LineageNotes.NONE);
    }

    /** A gate that says in messages who is affected downstream. */
    public Gate(Stored stored, Installation installation, Impacts impacts) {
        this(stored, installation, LineageNotes.of(impacts, Duration.ZERO));
    }

    private Gate(Stored stored, Installation installation, LineageNotes lineage) {
        Messages messages = new Messages(installation);
        this.incidents = stored.incidents();
        this.outbox = stored.outbox();
        this.ends = new DigestEnd(outbox, incidents, messages);
        this.quiet = new Quiet(stored.silences(), outbox);
        this.night = new Night(stored.routes(), outbox);
        this.reminders = new Reminders(stored.routes(), outbox, messages, lineage);
        this.digests = new Digests(outbox, messages, reminders, ends);
        this.beginnings = new Beginnings(incidents, messages, lineage);
    }

    /** What it reads from storage and notes there. */
    public record Stored(Incidents incidents, Outbox outbox, Silences silences, Routes routes) {}

    /** What may be sent now, by receiver; the others are held, told in a digest, or given up. */
    Map<ReceiverId, List<Delivery>> pass(
            List<Delivery> due, Function<ReceiverId, Optional<Receiver>> known, Instant now) {
        List<Due> found = found(ends.pass(due, now));
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

    private List<Due> found(List<Delivery> deliveries) {
        Map<IncidentId, Incident> about =
                known(deliveries.stream().map(Delivery::incident).toList());
        Map<IncidentId, Incident> causes = known(about.values().stream()
                .flatMap(incident -> Optional.ofNullable(incident.cause()).stream())
                .toList());
        return deliveries.stream()
                .map(delivery -> {
                    Optional<Incident> incident = Optional.ofNullable(about.get(delivery.incident()));
                    return new Due(
                            delivery,
                            incident,
                            incident.flatMap(known -> Optional.ofNullable(known.cause()))
                                    .map(causes::get));
                })
                .toList();
    }

    private Map<IncidentId, Incident> known(List<IncidentId> ids) {
        return incidents.find(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Incident::id, Function.identity()));
    }

    /** To be called before a message is noted as sent. */
    void sending(Delivery sent, Instant now) {
        reminders.afterSending(sent, now);
        if (sent.change() == IncidentEvent.Kind.ESCALATED) {
            noteEscalation(sent, now);
        }
    }

    /** On the incident's timeline; what is sent again after a crash is noted once. */
    private void noteEscalation(Delivery sent, Instant now) {
        String note = sent.receiver() + " is told, as nobody took it on (" + sent.key() + ")";
        boolean known = incidents.events(sent.incident()).stream()
                .anyMatch(event -> event.note().equals(note));
        if (!known) {
            incidents.addEvents(List.of(new IncidentEvent(
                    sent.incident(), now, IncidentEvent.Kind.ESCALATED, IncidentEvent.OURSELVES, note)));
        }
    }

    /** What the other side calls the message about the same incident; empty when it gave it no name. */
    String thread(Delivery delivery) {
        return outbox.lane(delivery.receiver(), delivery.incident()).stream()
                .map(other -> other.trace().receipt())
                .filter(receipt -> !receipt.isEmpty())
                .reduce((older, newer) -> newer)
                .orElse("");
    }

    private List<Due> inNewWords(Receiver receiver, List<Due> ones, Instant now) {
        return ones.stream()
                .map(one -> one.saying(inNewWords(receiver, one, now)))
                .toList();
    }

    private Delivery inNewWords(Receiver receiver, Due due, Instant now) {
        Delivery delivery = reminders.inNewWords(due.delivery(), due.incident(), receiver, now);
        return beginnings.inNewWords(delivery, due.incident(), receiver);
    }
}
