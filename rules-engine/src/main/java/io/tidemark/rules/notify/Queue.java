package io.tidemark.rules.notify;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What waits for one receiver. Messages that never failed go first, so that one that always fails holds up no other; when
 * one of them cannot be sent, the rest waits as long.
 */
final class Queue {
    private static final System.Logger LOG = System.getLogger(Queue.class.getName());

    private final Optional<Receiver> receiver;
    private final Transport transport;
    private final SendLimits limits;
    private final Hand hand;
    private final Instant now;

    Queue(Optional<Receiver> receiver, Transport transport, SendLimits limits, Hand hand, Instant now) {
        this.receiver = receiver;
        this.transport = transport;
        this.limits = limits;
        this.hand = hand;
        this.now = now;
    }

    /** Sends them; gives back how many were taken. */
    int send(List<Delivery> deliveries) {
        List<Delivery> ordered = deliveries.stream()
                .sorted(Comparator.comparingInt(Delivery::attempts).thenComparingLong(Delivery::id))
                .toList();
        int sent = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Optional<Delivery> taken = hand.take(ordered.get(i));
            if (taken.isEmpty()) {
                continue;
            }
            Delivery delivery = taken.get();
            switch (attempt(delivery)) {
                case Answer.Taken receipt -> {
                    hand.sent(delivery, receipt.receipt());
                    sent++;
                }
                case Answer.Refused refused -> hand.note(delivery.dead(now, refused.why()));
                case Answer.Later later -> {
                    Instant next = now.plus(wait(delivery, later));
                    hand.note(isTooOld(delivery) ? dead(delivery, later) : delivery.retryAt(next, later.why()));
                    ordered.subList(i + 1, ordered.size()).forEach(other -> hand.postpone(other, next));
                    return sent;
                }
            }
        }
        return sent;
    }

    private Answer attempt(Delivery delivery) {
        if (receiver.isEmpty()) {
            return new Answer.Refused(ErrorCode.INVALID_SETTING, "receiver " + delivery.receiver() + " was deleted");
        }
        Receiver known = receiver.get();
        if (!known.enabled()) {
            return new Answer.Refused(
                    ErrorCode.INVALID_SETTING, "receiver " + delivery.receiver() + " is switched off");
        }
        try {
            String thread = known.type() == ReceiverType.SLACK_APP ? hand.thread(delivery) : "";
            return transport.send(new Letter(known, delivery.key(), delivery.body(), thread), now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Could not send " + delivery.key(), e);
            return new Answer.Later(
                    ErrorCode.INTERNAL, "sending failed: " + e.getClass().getSimpleName(), Optional.empty());
        }
    }

    private static Duration wait(Delivery delivery, Answer.Later later) {
        Duration own = BackOff.after(delivery.attempts(), delivery.key());
        return later.after().filter(asked -> asked.isPositive()).orElse(own);
    }

    private boolean isTooOld(Delivery delivery) {
        return now.isAfter(delivery.createdAt().plus(limits.giveUpAfter()));
    }

    private Delivery dead(Delivery delivery, Answer.Later later) {
        return delivery.dead(now, "given up after " + limits.giveUpAfter().toHours() + " h, at last: " + later.why());
    }
}
