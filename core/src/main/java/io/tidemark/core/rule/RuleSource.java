package io.tidemark.core.rule;

/** Where a rule of a type gets what it judges. */
public enum RuleSource {
    /** Metrics of a partition. */
    ROWS,
    /** Metrics of each column that the rule names. */
    COLUMN,
    /** Metrics of the dataset's key, or of columns in its place. */
    KEY,
    /** Metrics of the column that tells when a row was loaded. */
    INGEST,
    /** How many of the expected rows a partition has. */
    ARRIVAL,
    /** Rows that a condition counts. */
    TEST,
    /** What a profile knows of a column beyond its metrics. */
    STATE,
    /** A query of the rule's own. */
    QUERY,
    /** What the broker tells of a topic and of who reads it. */
    TOPIC,
    /** What a schema registry tells of a topic's schemas. */
    REGISTRY,
    /** A query over what Tidemark itself knows. */
    HEALTH,
    LIFE,
    SCHEMA,
    DATASET;

    RuleType.Subject subject() {
        return switch (this) {
            case ROWS, COLUMN, KEY, INGEST, ARRIVAL, TEST, STATE, QUERY -> RuleType.Subject.METRIC;
            case TOPIC -> RuleType.Subject.TOPIC;
            case REGISTRY -> RuleType.Subject.REGISTRY;
            case HEALTH -> RuleType.Subject.HEALTH;
            case LIFE -> RuleType.Subject.LIFE;
            case SCHEMA -> RuleType.Subject.SCHEMA;
            case DATASET -> RuleType.Subject.DATASET;
        };
    }

    /** Whether its figures are kept by partition, so that a change or an anomaly can be told. */
    public boolean hasSeries() {
        return switch (this) {
            case ROWS, COLUMN, KEY, INGEST, TEST, QUERY -> true;
            case ARRIVAL, STATE, TOPIC, REGISTRY, HEALTH, LIFE, SCHEMA, DATASET -> false;
        };
    }
}
