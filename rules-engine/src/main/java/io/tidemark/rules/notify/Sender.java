package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.Receivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends what waits in the outbox, to all receivers at once and to each in order. Several may work on one outbox: a
 * message belongs to the one that takes it first.
 */
public final class Sender {
    private static final int BATCH = 100;
    private static final int MOST_OF_A_RECEIVER = 5_000;
    private static final int MOST_BATCHES = 100;

    private final Receivers receivers;
    private final Outbox outbox;
    private final Gate gate;
    private final SendLimits limits;
    private final Transport transport;

    public Sender(Receivers receivers, Outbox outbox, Gate gate, SendLimits limits, AllowedHosts hosts) {
        this.receivers = receivers;
        this.outbox = outbox;
        this.gate = gate;
        this.limits = limits;
        this.transport = new Transport(limits, hosts);
    }

    /** Sends all that is due; gives back how many messages were taken. */
    public int sendDue(Instant now) {
        int sent = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<Delivery> due = outbox.due(now, BATCH);
            if (due.isEmpty()) {
                return sent;
            }
            Map<ReceiverId, Optional<Receiver>> known = new HashMap<>();
            due.forEach(delivery -> known.computeIfAbsent(delivery.receiver(), receivers::find));
            sent += send(
                    gate.pass(whole(due, known, now), id -> known.getOrDefault(id, Optional.empty()), now), known, now);
        }
        return sent;
    }

    /** With all that receivers of digests are to hear, for it may be told in one. */
    private List<Delivery> whole(List<Delivery> due, Map<ReceiverId, Optional<Receiver>> known, Instant now) {
        if (due.size() < BATCH) {
            return due;
        }
        List<Delivery> whole = new ArrayList<>();
        known.forEach((id, receiver) -> {
            if (receiver.filter(one -> one.type().takesDigests()).isPresent()) {
                whole.addAll(outbox.due(id, now, MOST_OF_A_RECEIVER));
            } else {
                due.stream().filter(one -> one.receiver().equals(id)).forEach(whole::add);
            }
        });
        return whole;
    }

    private int send(Map<ReceiverId, List<Delivery>> waiting, Map<ReceiverId, Optional<Receiver>> known, Instant now) {
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.forEach((id, deliveries) -> {
                Optional<Receiver> receiver = known.getOrDefault(id, Optional.empty());
                Hand hand = new Hand(outbox, gate, limits, now);
                running.add(threads.submit(() -> new Queue(receiver, transport, limits, hand, now).send(deliveries)));
            });
        }
        return running.stream().mapToInt(Sender::result).sum();
    }

    private static int result(Future<Integer> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The outbox could not be updated", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
