package io.tidemark.core.dataset;

/** What sort of thing holds a dataset's records. */
public enum DatasetKind {
    TABLE,
    VIEW,
    TOPIC
}
