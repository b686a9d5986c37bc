package io.tidemark.rules.judge;

import io.tidemark.core.rule.RuleType;

/** What a partition goes through that rules report. */
enum LifeStep {
    PARTITION_MISSING,
    PARTITION_LATE,
    PARTITION_REOPENED,
    PARTITION_SHRUNK,
    PARTITION_BACKFILLED,
    PARTITION_GAP;

    static LifeStep of(RuleType type) {
        return valueOf(type.name());
    }
}
