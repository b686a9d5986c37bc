package io.tidemark.core.incident;

/** An event of an incident, with the incident as it was right after. */
public record IncidentChange(Incident incident, IncidentEvent event) {}
