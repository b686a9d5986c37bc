package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.Escalation;
import io.tidemark.core.route.RouteOptions;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.core.route.RouteTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of one change, to whom the routes lead it. */
final class Announcement {
    private final IncidentChange change;
    private final Incident incident;
    private final RouteSubject subject;
    private final List<Receiver> all;
    private final RouteTree tree;
    private final Outbox outbox;
    private final Messages messages;
    private final GroupTimes times;

    Announcement(IncidentChange change, Addressees addressees, Outbox outbox, Messages messages) {
        this.change = change;
        this.incident = change.incident();
        this.subject = addressees.subject(incident);
        this.times = new GroupTimes(outbox, change.event().at());
        this.all = addressees.all();
        this.tree = addressees.tree();
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * That it begins, now; and for later what is told when nobody takes it on.
     *
     * @param patience how long it is held back, so that it is taken back when its cause is found by then
     * @param upstream who hears of what it follows from, and so not of it
     */
    List<Delivery> beginning(Duration patience, Hearing upstream) {
        List<Delivery> deliveries = new ArrayList<>();
        for (RouteTaken taken : tree.take(subject)) {
            for (Receiver receiver : taken.receivers(all, subject)) {
                delivery(receiver, taken)
                        .map(delivery ->
                                times.patient(delivery, change.event().at().plus(patience), taken.options()))
                        .ifPresent(deliveries::add);
                reminder(receiver, taken).ifPresent(deliveries::add);
            }
            escalations(taken, deliveries);
        }
        return earliest(deliveries.stream()
                .filter(delivery -> !upstream.covers(delivery))
                .toList());
    }

    /** Where two routes lead the same message to one receiver, it comes once, by the one that is faster. */
    private static List<Delivery> earliest(List<Delivery> deliveries) {
        Map<String, Delivery> byKey = new LinkedHashMap<>();
        deliveries.forEach(delivery -> byKey.merge(
                delivery.key(),
                delivery,
                (one, other) -> other.nextAttemptAt().isBefore(one.nextAttemptAt()) ? other : one));
        return List.copyOf(byKey.values());
    }

    /** Puts what waits to tell that it begins into the groups in which it is now. */
    void regroup(Duration patience) {
        for (Delivery waiting : outbox.about(incident.id())) {
            if (waiting.waits() && waiting.change().isBeginning()) {
                tree.find(waiting.trace().route())
                        .filter(taken -> taken.isMoved(waiting.trace().group(), subject))
                        .ifPresent(taken -> outbox.replace(waiting, moved(waiting, taken, patience)));
            }
        }
    }

    private Delivery moved(Delivery waiting, RouteTaken taken, Duration patience) {
        String group = taken.group(subject);
        Instant due = times.due(waiting.receiver(), group, taken.options());
        return times.patient(waiting.movedTo(group, due), waiting.createdAt().plus(patience), taken.options());
    }

    /** That somebody took it on or that it is over, to whom the routes lead it and to whom it was told. */
    List<Delivery> sequel() {
        Map<ReceiverId, RouteTaken> ways = new LinkedHashMap<>();
        for (RouteTaken taken : incident.isImpacted() ? List.<RouteTaken>of() : tree.take(subject)) {
            taken.receivers(all, subject).forEach(receiver -> ways.putIfAbsent(receiver.id(), taken));
        }
        for (Delivery told : toldOfThisLife()) {
            tree.find(told.trace().route()).ifPresent(route -> ways.putIfAbsent(told.receiver(), route));
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (Receiver receiver : all) {
            RouteTaken way = ways.get(receiver.id());
            if (way != null && receiver.enabled() && isWanted(way.options())) {
                delivery(receiver, way).ifPresent(deliveries::add);
            }
        }
        return deliveries;
    }

    private List<Delivery> toldOfThisLife() {
        return outbox.about(incident.id()).stream()
                .filter(told -> MessageKey.isOfNow(told.key(), incident))
                .toList();
    }

    private boolean isWanted(RouteOptions options) {
        return change.event().kind() != IncidentEvent.Kind.RESOLVED || options.tellsTheEnd();
    }

    private Optional<Delivery> delivery(Receiver receiver, RouteTaken taken) {
        IncidentEvent.Kind kind = change.event().kind();
        String group = receiver.type().takesDigests() ? taken.group(subject) : "";
        Instant due = group.isEmpty() ? change.event().at() : times.due(receiver.id(), group, taken.options());
        return message(receiver, change, MessageKey.of(incident, kind.name(), life(), receiver.id()), due)
                .map(delivery -> delivery.on(Delivery.Trace.of(taken.name(), group)));
    }

    private Optional<Delivery> reminder(Receiver receiver, RouteTaken taken) {
        Duration after = taken.options().repeats();
        return after.isZero() ? Optional.empty() : later(IncidentEvent.Kind.REMINDED, 1, after, receiver, taken);
    }

    private void escalations(RouteTaken taken, List<Delivery> deliveries) {
        int number = 1;
        for (Escalation step : taken.options().steps()) {
            for (Receiver receiver : all) {
                if (receiver.enabled() && step.receivers().contains(receiver.id())) {
                    later(IncidentEvent.Kind.ESCALATED, number, step.after(), receiver, taken)
                            .ifPresent(deliveries::add);
                }
            }
            number++;
        }
    }

    private Optional<Delivery> later(
            IncidentEvent.Kind kind, int number, Duration after, Receiver receiver, RouteTaken taken) {
        Instant due = change.event().at().plus(after);
        return message(
                        receiver,
                        Reminders.change(incident, kind, due),
                        MessageKey.of(incident, kind + "-" + number, life(), receiver.id()),
                        due)
                .map(delivery -> delivery.on(Delivery.Trace.of(taken.name(), "")));
    }

    /** Within which each kind of message is sent once; what was taken back and comes again has another one. */
    private String life() {
        boolean again = change.event().kind() == IncidentEvent.Kind.SURFACED;
        return incident.reopened() + (again ? "." + incident.version() : "");
    }

    private Optional<Delivery> message(Receiver receiver, IncidentChange told, String key, Instant due) {
        return messages.of(receiver, told, key)
                .map(message -> new Delivery(
                        0,
                        receiver.id(),
                        incident.id(),
                        told.event().kind(),
                        key,
                        Json.text(message),
                        Delivery.Status.PENDING,
                        0,
                        told.event().at(),
                        due,
                        "",
                        null,
                        Delivery.Trace.NONE));
    }
}
