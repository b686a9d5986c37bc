package io.tidemark.core.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: messages that wait to be sent, stored in the transaction of the change that they tell of. */
public interface Outbox {
    /** Adds deliveries in this order; one whose key is there already is left out. */
    void add(List<Delivery> deliveries);

    /**
     * Pending and held deliveries whose time has come, oldest first: at most one per receiver and incident, the oldest,
     * so that a resolution never overtakes the opening, nor a digest that tells of it.
     */
    List<Delivery> due(Instant now, int limit);

    /** Those of {@link #due(Instant, int)} that one receiver is to hear. */
    List<Delivery> due(ReceiverId receiver, Instant now, int limit);

    void update(Delivery delivery);

    /** Puts the one in the place of the other unless somebody else changed it since it was read; false then. */
    boolean replace(Delivery read, Delivery by);

    /**
     * Adds a message that tells of those others, which are not sent by themselves any more.
     *
     * @return false, with nothing done, when one of them was changed since it was read
     */
    boolean digest(Delivery digest, List<Delivery> members);

    /** The incidents that the digest tells of, each once. */
    List<IncidentId> members(long digest);

    Optional<Delivery> find(long id);

    /** Takes back messages of those kinds about an incident that were not sent yet. */
    void withdraw(IncidentId incident, Set<IncidentEvent.Kind> kinds, Instant now);

    /** Takes back those that one receiver was to hear. */
    void withdraw(IncidentId incident, ReceiverId receiver, Set<IncidentEvent.Kind> kinds, Instant now);

    /** When the first of a group that waits for that receiver is due; what is held back waits by itself. */
    Optional<Instant> nextOfGroup(ReceiverId receiver, String group);

    /** When the first of a group that is held back for that receiver until then or longer is due. */
    Optional<Instant> heldOfGroup(ReceiverId receiver, String group, Instant from);

    /** When one of a group was last sent to that receiver. */
    Optional<Instant> lastOfGroup(ReceiverId receiver, String group);

    /** When the messages since then were sent to that receiver, oldest first. */
    List<Instant> sentSince(ReceiverId receiver, Instant since);

    /** The newest deliveries, newest first. */
    List<Delivery> newest(int limit);

    /** The newest deliveries that stand so, newest first. */
    List<Delivery> newest(Delivery.Status status, int limit);

    /** All deliveries about that incident, newest first. */
    List<Delivery> about(IncidentId incident);

    /** All deliveries to that receiver about that incident, oldest first. */
    List<Delivery> lane(ReceiverId receiver, IncidentId incident);

    /** Puts a delivery that was given up back into the queue; false when that one was not given up. */
    boolean revive(long id, Instant now);

    long count(Delivery.Status status);
}
