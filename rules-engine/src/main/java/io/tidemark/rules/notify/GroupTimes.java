package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.RouteOptions;
import java.time.Instant;

/** When what is told together is told. */
final class GroupTimes {
    private final Outbox outbox;
    private final Instant now;

    GroupTimes(Outbox outbox, Instant now) {
        this.outbox = outbox;
        this.now = now;
    }

    /** With the others of the group that wait; else after the group's interval, or its first wait. */
    Instant due(ReceiverId receiver, String group, RouteOptions options) {
        return outbox.nextOfGroup(receiver, group)
                .orElseGet(() -> outbox.lastOfGroup(receiver, group)
                        .map(last -> last.plus(options.interval()))
                        .filter(next -> next.isAfter(now))
                        .orElse(now.plus(options.waits())));
    }

    /** The message held back until then; one of a group with those that are held back about as long. */
    Delivery patient(Delivery delivery, Instant until, RouteOptions options) {
        if (!until.isAfter(delivery.nextAttemptAt())) {
            return delivery;
        }
        String group = delivery.trace().group();
        if (group.isEmpty()) {
            return delivery.held(until);
        }
        Instant latest = until.plus(options.waits());
        return delivery.held(outbox.heldOfGroup(delivery.receiver(), group, until)
                .filter(others -> !others.isAfter(latest))
                .orElse(latest));
    }
}
