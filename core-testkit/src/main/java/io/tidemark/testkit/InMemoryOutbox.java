package io.tidemark.testkit;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {
    private final NavigableMap<Long, Delivery> deliveries = new TreeMap<>();

    @Override
    public synchronized void add(List<Delivery> added) {
        for (Delivery delivery : added) {
            if (deliveries.values().stream().noneMatch(old -> old.key().equals(delivery.key()))) {
                long id = deliveries.isEmpty() ? 1 : deliveries.lastKey() + 1;
                deliveries.put(id, numbered(delivery, id));
            }
        }
    }

    @Override
    public synchronized List<Delivery> due(Instant now, int limit) {
        Map<Lane, Delivery> heads = new LinkedHashMap<>();
        for (Delivery delivery : deliveries.values()) {
            if (delivery.status() == Delivery.Status.PENDING || delivery.status() == Delivery.Status.HELD) {
                heads.putIfAbsent(new Lane(delivery.receiver(), delivery.incident()), delivery);
            }
        }
        return heads.values().stream()
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void update(Delivery delivery) {
        deliveries.replace(delivery.id(), delivery);
    }

    @Override
    public synchronized List<Delivery> newest(int limit) {
        return deliveries.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Delivery> newest(Delivery.Status status, int limit) {
        return deliveries.descendingMap().values().stream()
                .filter(delivery -> delivery.status() == status)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Delivery> lane(ReceiverId receiver, IncidentId incident) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.receiver().equals(receiver)
                        && delivery.incident().equals(incident))
                .toList();
    }

    /** What is held is due then. */
    synchronized void release(Instant at) {
        deliveries.replaceAll(
                (id, delivery) -> delivery.status() == Delivery.Status.HELD ? delivery.held(at) : delivery);
    }

    @Override
    public synchronized boolean revive(long id, Instant now) {
        Delivery delivery = deliveries.get(id);
        if (delivery == null || delivery.status() != Delivery.Status.DEAD) {
            return false;
        }
        deliveries.replace(id, delivery.revived(now));
        return true;
    }

    @Override
    public synchronized long count(Delivery.Status status) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.status() == status)
                .count();
    }

    private static Delivery numbered(Delivery delivery, long id) {
        return new Delivery(
                id,
                delivery.receiver(),
                delivery.incident(),
                delivery.change(),
                delivery.key(),
                delivery.body(),
                delivery.status(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.lastError(),
                delivery.sentAt());
    }

    private record Lane(ReceiverId receiver, IncidentId incident) {}
}
