package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.Receivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends what waits in the outbox, to all receivers at once and to each in order. One sender at a time. */
public final class Sender {
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 100;

    private final Receivers receivers;
    private final Outbox outbox;
    private final Quiet quiet;
    private final SendLimits limits;
    private final Transport transport;
    private final Object writing = new Object();

    public Sender(Receivers receivers, Outbox outbox, Quiet quiet, SendLimits limits, AllowedHosts hosts) {
        this.receivers = receivers;
        this.outbox = outbox;
        this.quiet = quiet;
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
            sent += send(quiet.pass(due, now), now);
        }
        return sent;
    }

    private int send(List<Delivery> due, Instant now) {
        Map<ReceiverId, List<Delivery>> waiting = new LinkedHashMap<>();
        for (Delivery delivery : due) {
            waiting.computeIfAbsent(delivery.receiver(), receiver -> new ArrayList<>())
                    .add(delivery);
        }
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.forEach((id, deliveries) -> {
                Optional<Receiver> receiver = receivers.find(id);
                running.add(threads.submit(
                        () -> new Queue(receiver, transport, limits, this::write, now).send(deliveries)));
            });
        }
        return running.stream().mapToInt(Sender::result).sum();
    }

    private void write(Delivery delivery) {
        synchronized (writing) {
            outbox.update(delivery);
        }
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
