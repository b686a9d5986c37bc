package io.tidemark.core.incident;

/** Where an incident is in its life; {@link #mayBecome} is the whole table of steps. */
public enum IncidentStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED;

    public boolean mayBecome(IncidentStatus next) {
        return switch (this) {
            case OPEN -> next == ACKNOWLEDGED || next == RESOLVED;
            case ACKNOWLEDGED -> next == RESOLVED;
            case RESOLVED -> next == OPEN;
        };
    }
}
