package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.DatasetKind;

/** The tabs of a dataset's page, in their order. */
enum TabKind {
    PARTITIONS,
    METRICS,
    COLUMNS,
    /** Of topics only. */
    CONSUMERS,
    SCHEMA_CHANGES,
    RULES,
    INCIDENTS;

    boolean isFor(DatasetKind kind) {
        return this != CONSUMERS || kind == DatasetKind.TOPIC;
    }
}
