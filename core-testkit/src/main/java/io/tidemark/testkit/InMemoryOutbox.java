package io.tidemark.testkit;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {
    private static final Set<IncidentEvent.Kind> CALLS =
            Set.of(IncidentEvent.Kind.ESCALATED, IncidentEvent.Kind.REMINDED, IncidentEvent.Kind.DIGEST);

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
        return heads(now).limit(limit).toList();
    }

    @Override
    public synchronized List<Delivery> due(ReceiverId receiver, Instant now, int limit) {
        return heads(now)
                .filter(delivery -> delivery.receiver().equals(receiver))
                .limit(limit)
                .toList();
    }

    /** Whether a digest that is not sent yet tells of what comes before it. */
    private boolean isBehindDigest(Delivery delivery) {
        return deliveries.values().stream()
                .filter(member -> member.id() < delivery.id()
                        && member.receiver().equals(delivery.receiver())
                        && member.incident().equals(delivery.incident())
                        && member.trace().digest() != 0)
                .map(member -> deliveries.get(member.trace().digest()))
                .anyMatch(digest -> digest != null
                        && digest.waits()
                        && (delivery.change() != IncidentEvent.Kind.DIGEST || digest.id() < delivery.id()));
    }

    /** A reminder, an escalation or a digest whose time has not come keeps nothing back by itself. */
    private static boolean isLaterCall(Delivery delivery, Instant now) {
        boolean call = CALLS.contains(delivery.change());
        return call && delivery.nextAttemptAt().isAfter(now);
    }

    private Stream<Delivery> heads(Instant now) {
        Map<Lane, Delivery> heads = new LinkedHashMap<>();
        deliveries.values().stream()
                .filter(delivery -> delivery.waits() && !isLaterCall(delivery, now))
                .forEach(delivery -> heads.putIfAbsent(new Lane(delivery.receiver(), delivery.incident()), delivery));
        return heads.values().stream()
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now) && !isBehindDigest(delivery));
    }

    @Override
    public synchronized boolean replace(Delivery read, Delivery by) {
        if (!isAsRead(read)) {
            return false;
        }
        deliveries.put(by.id(), by);
        return true;
    }

    @Override
    public synchronized boolean digest(Delivery digest, List<Delivery> members) {
        boolean there =
                deliveries.values().stream().anyMatch(delivery -> delivery.key().equals(digest.key()));
        if (there || !members.stream().allMatch(this::isAsRead)) {
            return false;
        }
        add(List.of(digest));
        long id = deliveries.lastKey();
        members.forEach(member -> deliveries.put(member.id(), member.toldIn(id, digest.createdAt())));
        return true;
    }

    @Override
    public synchronized List<IncidentId> members(long digest) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.trace().digest() == digest)
                .map(Delivery::incident)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized Optional<Delivery> find(long id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public synchronized void withdraw(IncidentId incident, Set<IncidentEvent.Kind> kinds, Instant now) {
        deliveries.replaceAll((id, delivery) ->
                delivery.incident().equals(incident) && delivery.waits() && kinds.contains(delivery.change())
                        ? delivery.silenced(now)
                        : delivery);
    }

    @Override
    public synchronized void withdraw(
            IncidentId incident, ReceiverId receiver, Set<IncidentEvent.Kind> kinds, Instant now) {
        deliveries.replaceAll((id, delivery) -> delivery.incident().equals(incident)
                        && delivery.receiver().equals(receiver)
                        && delivery.waits()
                        && kinds.contains(delivery.change())
                ? delivery.silenced(now)
                : delivery);
    }

    @Override
    public synchronized Optional<Instant> nextOfGroup(ReceiverId receiver, String group) {
        return group(receiver, group)
                .filter(delivery -> delivery.status() == Delivery.Status.PENDING)
                .map(Delivery::nextAttemptAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Instant> heldOfGroup(ReceiverId receiver, String group, Instant from) {
        return group(receiver, group)
                .filter(delivery -> delivery.status() == Delivery.Status.HELD)
                .map(Delivery::nextAttemptAt)
                .filter(due -> !due.isBefore(from))
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Instant> lastOfGroup(ReceiverId receiver, String group) {
        return group(receiver, group)
                .filter(delivery ->
                        delivery.status() == Delivery.Status.SENT || delivery.status() == Delivery.Status.DIGESTED)
                .map(Delivery::nextAttemptAt)
                .max(Comparator.naturalOrder());
    }

    private Stream<Delivery> group(ReceiverId receiver, String group) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.receiver().equals(receiver)
                        && delivery.trace().group().equals(group));
    }

    @Override
    public synchronized List<Instant> sentSince(ReceiverId receiver, Instant since) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.receiver().equals(receiver))
                .map(Delivery::sentAt)
                .filter(at -> at != null && at.isAfter(since))
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Delivery> about(IncidentId incident) {
        return deliveries.descendingMap().values().stream()
                .filter(delivery -> delivery.incident().equals(incident))
                .toList();
    }

    private boolean isAsRead(Delivery read) {
        Delivery now = deliveries.get(read.id());
        return now != null
                && now.status() == read.status()
                && now.attempts() == read.attempts()
                && now.nextAttemptAt().equals(read.nextAttemptAt());
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
                delivery.sentAt(),
                delivery.trace());
    }

    private record Lane(ReceiverId receiver, IncidentId incident) {}
}
