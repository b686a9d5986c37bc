package io.tidemark.core.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one receiver about one change of an incident, from the moment of the change until it arrived.
 *
 * @param id counts up in the order of the changes; 0 before it is stored
 * @param key the same at each attempt, so that the other side can tell a repetition
 * @param body what is sent, without secrets
 * @param nextAttemptAt when to try (again)
 * @param lastError what the last attempt met; empty when there was none
 * @param sentAt when the other side took it, null before
 */
public record Delivery(
        long id,
        ReceiverId receiver,
        IncidentId incident,
        IncidentEvent.Kind change,
        String key,
        String body,
        Status status,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        String lastError,
        @Nullable Instant sentAt) {
    /** Where a delivery stands. */
    public enum Status {
        PENDING,
        /** It waits for the end of a silence. */
        HELD,
        SENT,
        /** Given up: the other side refused it for good, or it was tried for too long. */
        DEAD,
        /** It was never sent, for the incident was over before its silence was. */
        SILENCED
    }

    public Delivery sent(Instant at) {
        return new Delivery(
                id, receiver, incident, change, key, body, Status.SENT, attempts + 1, createdAt, at, "", at);
    }

    public Delivery retryAt(Instant at, String error) {
        return new Delivery(
                id, receiver, incident, change, key, body, Status.PENDING, attempts + 1, createdAt, at, error, null);
    }

    /** To wait for a silence's end. */
    public Delivery held(Instant until) {
        return with(Status.HELD, until);
    }

    /** Not to be sent any more. */
    public Delivery silenced(Instant at) {
        return with(Status.SILENCED, at);
    }

    /** To be tried again at once, after it was given up. */
    public Delivery revived(Instant at) {
        return with(Status.PENDING, at);
    }

    private Delivery with(Status other, Instant next) {
        return new Delivery(
                id, receiver, incident, change, key, body, other, attempts, createdAt, next, lastError, sentAt);
    }

    public Delivery dead(Instant at, String error) {
        return new Delivery(
                id, receiver, incident, change, key, body, Status.DEAD, attempts + 1, createdAt, at, error, null);
    }
}
