package io.tidemark.core.incident;

/** Port: what people do with incidents; each tells the receivers. */
public interface IncidentActions {
    /** Somebody takes it on. */
    Incident acknowledge(IncidentId incident, String who, String note);

    /** Somebody ends it; it comes back when a newer revision of one of its partitions fails again. */
    Incident resolve(IncidentId incident, String who, Resolution resolution, String note);

    /** Somebody puts it into somebody's hands, or, where the assignee is empty, into nobody's; receivers are not told. */
    Incident assign(IncidentId incident, String who, String assignee, String note);

    /** Somebody says something about it; receivers are not told. */
    Incident comment(IncidentId incident, String who, String note);
}
