package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends the alert that a digest leaves open at a service, after the last of the incidents that it tells of. The end waits in
 * the outbox from the making of the digest on and looks each minute whether its time has come, so that incidents that
 * end at one time, or before the digest is sent, never leave the alert open.
 */
final class DigestEnd {
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final Duration DIGEST_COMES_WITHIN = Duration.ofDays(1);
    private static final String OVER = "/over";
    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final Incidents incidents;
    private final Messages messages;

    DigestEnd(Outbox outbox, Incidents incidents, Messages messages) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.messages = messages;
    }

    /** The end that waits; empty where a digest leaves nothing open. */
    Optional<Delivery> of(Receiver receiver, Delivery digest, Instant now) {
        return messages.over(receiver.type(), digest.key())
                .map(message -> new Delivery(
                        0,
                        digest.receiver(),
                        digest.incident(),
                        IncidentEvent.Kind.DIGEST,
                        digest.key() + OVER,
                        Json.text(message),
                        Delivery.Status.HELD,
                        0,
                        now,
                        now.plus(LOOKS_EVERY),
                        "",
                        null,
                        digest.trace()));
    }

    /** What may be sent now: ends whose time has come, and all that are none. */
    List<Delivery> pass(List<Delivery> due, Instant now) {
        return due.stream().filter(delivery -> passes(delivery, now)).toList();
    }

    private boolean passes(Delivery delivery, Instant now) {
        if (delivery.change() != IncidentEvent.Kind.DIGEST || !delivery.key().endsWith(OVER)) {
            return true;
        }
        String key = delivery.key().substring(0, delivery.key().length() - OVER.length());
        Optional<Delivery> digest = outbox.lane(delivery.receiver(), delivery.incident()).stream()
                .filter(other -> other.key().equals(key))
                .findFirst();
        boolean stillborn = digest.isEmpty() && now.isAfter(delivery.createdAt().plus(DIGEST_COMES_WITHIN));
        if (stillborn || digest.filter(DigestEnd::isGivenUp).isPresent()) {
            outbox.replace(delivery, delivery.silenced(now));
            return false;
        }
        if (digest.filter(told -> told.status() == Delivery.Status.SENT && areOver(outbox.members(told.id())))
                .isPresent()) {
            return true;
        }
        outbox.replace(delivery, delivery.postponed(now.plus(LOOKS_EVERY)));
        return false;
    }

    private static boolean isGivenUp(Delivery digest) {
        return digest.status() == Delivery.Status.DEAD || digest.status() == Delivery.Status.SILENCED;
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
