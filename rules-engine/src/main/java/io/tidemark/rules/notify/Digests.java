package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells in one message what belongs together, and what is too much to be told one by one: when a receiver has had its
 * number of messages within a minute, the next wait until the minute is over and are told in one.
 */
final class Digests {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String FLOOD = "flood";

    private final Outbox outbox;
    private final Messages messages;
    private final Reminders reminders;
    private final DigestEnd ends;

    Digests(Outbox outbox, Messages messages, Reminders reminders, DigestEnd ends) {
        this.outbox = outbox;
        this.messages = messages;
        this.reminders = reminders;
        this.ends = ends;
    }

    /** What is sent to the receiver by itself now; a digest that is made is due at once. */
    List<Delivery> pass(Receiver receiver, List<Due> due, Instant now) {
        if (!receiver.type().takesDigests()) {
            return due.stream().map(Due::delivery).toList();
        }
        Map<String, List<Due>> groups = new LinkedHashMap<>();
        List<Delivery> alone = new ArrayList<>();
        for (Due one : due) {
            String group = one.delivery().trace().group();
            if (group.isEmpty() || one.delivery().attempts() > 0 || changesAnAlert(receiver, one.delivery())) {
                alone.add(one.delivery());
            } else {
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(one);
            }
        }
        groups.values().forEach(group -> {
            if (group.size() == 1) {
                alone.add(group.getFirst().delivery());
            } else {
                make(receiver, group, now);
            }
        });
        return receiver.perMinute() == 0 ? alone : allowed(receiver, alone, now);
    }

    /**
     * Whether it acknowledges or ends an alert that is open at the service: in a digest, which is an alert of its own, it
     * would leave that one open. It wakes nobody.
     */
    private boolean changesAnAlert(Receiver receiver, Delivery delivery) {
        boolean change = delivery.change() == IncidentEvent.Kind.RESOLVED
                || delivery.change() == IncidentEvent.Kind.ACKNOWLEDGED;
        return change && messages.over(receiver.type(), delivery.key()).isPresent();
    }

    private List<Delivery> allowed(Receiver receiver, List<Delivery> alone, Instant now) {
        List<Instant> sent = outbox.sentSince(receiver.id(), now.minus(MINUTE));
        int left = receiver.perMinute() - sent.size();
        List<Delivery> allowed = new ArrayList<>();
        Instant over = (sent.isEmpty() ? now : sent.getFirst()).plus(MINUTE);
        for (Delivery delivery : alone) {
            boolean free = delivery.attempts() > 0
                    || delivery.change() == IncidentEvent.Kind.DIGEST
                    || changesAnAlert(receiver, delivery);
            if (free) {
                allowed.add(delivery);
            } else if (left > 0) {
                left--;
                allowed.add(delivery);
            } else {
                outbox.replace(delivery, delivery.held(over, FLOOD));
            }
        }
        return allowed;
    }

    private void make(Receiver receiver, List<Due> group, Instant now) {
        List<Delivery> members = group.stream().map(Due::delivery).toList();
        Delivery first = members.getFirst();
        String key = "digest/" + first.id() + "/" + receiver.id();
        List<IncidentChange> changes =
                group.stream().flatMap(one -> change(one).stream()).toList();
        Delivery digest = new Delivery(
                0,
                receiver.id(),
                first.incident(),
                IncidentEvent.Kind.DIGEST,
                key,
                Json.text(messages.of(receiver.type(), new Digest(key, changes, now))),
                Delivery.Status.PENDING,
                0,
                now,
                now,
                "",
                null,
                Delivery.Trace.of(first.trace().route(), ""));
        members.forEach(member -> reminders.afterSending(member, now));
        ends.of(receiver, digest, now).ifPresent(end -> outbox.add(List.of(end)));
        outbox.digest(digest, members);
    }

    private static Optional<IncidentChange> change(Due due) {
        Delivery delivery = due.delivery();
        return due.incident()
                .map((Incident incident) -> new IncidentChange(
                        incident,
                        new IncidentEvent(
                                incident.id(), delivery.createdAt(), delivery.change(), IncidentEvent.OURSELVES, "")));
    }
}
