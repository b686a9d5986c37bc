package io.tidemark.core.incident;

import java.time.Instant;

/**
 * One entry of an incident's timeline.
 *
 * @param actor a user's name, or {@code tidemark}
 */
public record IncidentEvent(IncidentId incident, Instant at, Kind kind, String actor, String note) {
    public static final String OURSELVES = "tidemark";

    /** What can happen to an incident. */
    public enum Kind {
        OPENED(true),
        PARTITION_ADDED(false),
        PARTITION_HEALED(false),
        ACKNOWLEDGED(true),
        RESOLVED(true),
        REOPENED(true),
        COMMENTED(false),
        /** It was put into somebody's hands, or taken out of them. */
        ASSIGNED(false),
        /** It follows from an incident upstream, of which alone receivers hear. */
        IMPACTED(false),
        /** What it followed from is over or explains it no more, and it still fails. */
        SURFACED(true),
        /** Nobody took it on in time, so that others are told. */
        ESCALATED(false),
        /** It is still open, and nobody took it on. */
        REMINDED(false),
        /** Many changes that one message tells of; on no timeline. */
        DIGEST(false);

        private final boolean announced;

        Kind(boolean announced) {
            this.announced = announced;
        }

        /** Whether the incident begins with it, for the first time or again. */
        public boolean isBeginning() {
            return this == OPENED || this == REOPENED || this == SURFACED;
        }

        /** Whether it changes the incident's status, so that receivers are told. */
        public boolean isAnnounced() {
            return announced;
        }
    }
}
