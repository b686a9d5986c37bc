package io.tidemark.core.incident;

import java.time.Instant;
import java.util.List;

/** Port: messages that wait to be sent, stored in the transaction of the change that they tell of. */
public interface Outbox {
    /** Adds deliveries in this order; one whose key is there already is left out. */
    void add(List<Delivery> deliveries);

    /**
     * Pending and held deliveries whose time has come, oldest first: at most one per receiver and incident, the oldest,
     * so that a resolution never overtakes the opening.
     */
    List<Delivery> due(Instant now, int limit);

    void update(Delivery delivery);

    /** The newest deliveries, newest first. */
    List<Delivery> newest(int limit);

    /** The newest deliveries that stand so, newest first. */
    List<Delivery> newest(Delivery.Status status, int limit);

    /** All deliveries to that receiver about that incident, oldest first. */
    List<Delivery> lane(ReceiverId receiver, IncidentId incident);

    /** Puts a delivery that was given up back into the queue; false when that one was not given up. */
    boolean revive(long id, Instant now);

    long count(Delivery.Status status);
}
