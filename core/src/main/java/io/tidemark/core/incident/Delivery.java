package io.tidemark.core.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one receiver about one change of an incident, from the moment of the change until it arrived.
 *
 * @param id counts up in the order of the changes; 0 before it is stored
 * @param incident of a digest the first that it tells of
 * @param key the same at each attempt, so that the other side can tell a repetition
 * @param body what is sent, without secrets
 * @param nextAttemptAt when to try (again)
 * @param lastError what the last attempt met; empty when there was none
 * @param sentAt when the other side took it, null before
 * @param trace which way it took
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
        @Nullable Instant sentAt,
        Trace trace) {
    /** Where a delivery stands. */
    public enum Status {
        PENDING,
        /** It waits for the end of a silence or of quiet hours. */
        HELD,
        SENT,
        /** Given up: the other side refused it for good, or it was tried for too long. */
        DEAD,
        /** It was never sent, for it told nothing of use any more. */
        SILENCED,
        /** It is told in a digest with others. */
        DIGESTED
    }

    /**
     * The way of a message.
     *
     * @param route the name of the route that led it to the receiver
     * @param group what it has in common with those that it may be told with; empty when it is told by itself
     * @param digest the delivery that tells of it with others; 0 for none
     * @param receipt what the other side calls it; empty when it gave it no name
     */
    public record Trace(String route, String group, long digest, String receipt) {
        public static final Trace NONE = new Trace("", "", 0, "");

        public static Trace of(String route, String group) {
            return new Trace(route, group, 0, "");
        }

        Trace inGroup(String other) {
            return new Trace(route, other, digest, receipt);
        }

        Trace inDigest(long delivery) {
            return new Trace(route, group, delivery, receipt);
        }

        Trace with(String given) {
            return new Trace(route, group, digest, given);
        }
    }

    public boolean waits() {
        return status == Status.PENDING || status == Status.HELD;
    }

    /** Taken by the other side, which calls it so. */
    public Delivery sent(Instant at, String receipt) {
        return attempted(Status.SENT, at, "", at).on(trace.with(receipt));
    }

    public Delivery sent(Instant at) {
        return sent(at, "");
    }

    public Delivery retryAt(Instant at, String error) {
        return attempted(Status.PENDING, at, error, null);
    }

    /** To wait for a silence's end. */
    public Delivery held(Instant until) {
        return with(Status.HELD, until);
    }

    /** To wait for that time and then to be told with the others of that group. */
    public Delivery held(Instant until, String group) {
        return held(until).on(trace.inGroup(group));
    }

    /** To be told at that time with the others of that group. */
    public Delivery movedTo(String group, Instant due) {
        return with(Status.PENDING, due).on(trace.inGroup(group));
    }

    /** Told by that digest with others. */
    public Delivery toldIn(long digest, Instant at) {
        return with(Status.DIGESTED, at).on(trace.inDigest(digest));
    }

    /** To be left alone until then, as it stands. */
    public Delivery postponed(Instant until) {
        return with(status, until);
    }

    /** Not to be sent any more. */
    public Delivery silenced(Instant at) {
        return with(Status.SILENCED, at);
    }

    /** To be tried again at once, after it was given up. */
    public Delivery revived(Instant at) {
        return with(Status.PENDING, at);
    }

    /** The same message in other words. */
    public Delivery saying(String words) {
        return new Delivery(
                id,
                receiver,
                incident,
                change,
                key,
                words,
                status,
                attempts,
                createdAt,
                nextAttemptAt,
                lastError,
                sentAt,
                trace);
    }

    /** The same message on that way. */
    public Delivery on(Trace way) {
        return new Delivery(
                id,
                receiver,
                incident,
                change,
                key,
                body,
                status,
                attempts,
                createdAt,
                nextAttemptAt,
                lastError,
                sentAt,
                way);
    }

    private Delivery with(Status other, Instant next) {
        return new Delivery(
                id, receiver, incident, change, key, body, other, attempts, createdAt, next, lastError, sentAt, trace);
    }

    public Delivery dead(Instant at, String error) {
        return attempted(Status.DEAD, at, error, null);
    }

    private Delivery attempted(Status other, Instant next, String error, @Nullable Instant taken) {
        return new Delivery(
                id, receiver, incident, change, key, body, other, attempts + 1, createdAt, next, error, taken, trace);
    }
}
