package io.tidemark.core.health;

/** The one word about a dataset or partition that pipelines ask for. */
public enum HealthStatus {
    HEALTHY,
    UNHEALTHY,
    UNKNOWN
}
