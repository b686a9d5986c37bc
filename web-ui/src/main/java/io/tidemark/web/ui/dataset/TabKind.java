package io.tidemark.web.ui.dataset;

/** The tabs of a dataset's page, in their order. */
enum TabKind {
    PARTITIONS,
    METRICS,
    COLUMNS,
    SCHEMA_CHANGES,
    RULES,
    LINEAGE,
    INCIDENTS
}
