package io.tidemark.core.incident;

/** Somebody else saved the incident between reading and saving it; read it again and retry. */
public final class StaleIncidentException extends RuntimeException {
    public StaleIncidentException(IncidentId incident) {
        super(incident + " was changed by somebody else in the meantime; load it again");
    }
}
