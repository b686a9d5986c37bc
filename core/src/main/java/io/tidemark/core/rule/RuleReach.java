package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetKind;

/** The datasets on which a type of rule has a meaning. */
public enum RuleReach {
    ALL("tables and topics"),
    TABLES("tables"),
    TOPICS("topics"),
    /** Datasets of stores that compute in SQL. */
    SQL("tables of stores that compute in SQL"),
    /** Datasets of stores that keep them in files and tell of these. */
    FILES("datasets of stores that tell of their files"),
    /** Topics whose schemas are registered. */
    REGISTERED("topics of sources with a schema registry");

    private final String words;

    RuleReach(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean covers(DatasetKind kind) {
        return switch (this) {
            case ALL -> true;
            case TABLES, SQL, FILES -> kind != DatasetKind.TOPIC;
            case TOPICS, REGISTERED -> kind == DatasetKind.TOPIC;
        };
    }
}
