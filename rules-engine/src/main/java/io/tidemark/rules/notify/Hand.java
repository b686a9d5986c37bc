package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes messages out of the outbox, so that no other sender takes them, and notes what came of them. */
final class Hand {
    private final Outbox outbox;
    private final Gate gate;
    private final SendLimits limits;
    private final Instant now;
    private final long started = System.nanoTime();

    Hand(Outbox outbox, Gate gate, SendLimits limits, Instant now) {
        this.outbox = outbox;
        this.gate = gate;
        this.limits = limits;
        this.now = now;
    }

    /** The message, ours for a while; empty when another sender has it. */
    Optional<Delivery> take(Delivery delivery) {
        Duration gone = Duration.ofNanos(System.nanoTime() - started);
        Delivery taken = delivery.postponed(now.plus(gone).plus(limits.lease()));
        return outbox.replace(delivery, taken) ? Optional.of(taken) : Optional.empty();
    }

    String thread(Delivery delivery) {
        return gate.thread(delivery);
    }

    void sent(Delivery delivery, String receipt) {
        gate.sending(delivery, now);
        outbox.update(delivery.sent(now, receipt));
    }

    void note(Delivery delivery) {
        outbox.update(delivery);
    }

    /** Those that nobody took wait as long. */
    void postpone(Delivery delivery, Instant until) {
        outbox.replace(delivery, delivery.postponed(until));
    }
}
