package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.ReceiverId;
import java.util.Set;

/**
 * Who hears of an incident.
 *
 * @param atOnce who is told that it begins
 * @param atLast those, and who is told when nobody takes it on
 */
record Hearing(Set<ReceiverId> atOnce, Set<ReceiverId> atLast) {
    static final Hearing NOBODY = new Hearing(Set.of(), Set.of());

    Hearing {
        atOnce = Set.copyOf(atOnce);
        atLast = Set.copyOf(atLast);
    }

    /** Whether such a message about what follows from the incident tells its receiver nothing new. */
    boolean covers(Delivery delivery) {
        return (delivery.change().isBeginning() ? atOnce : atLast).contains(delivery.receiver());
    }
}
