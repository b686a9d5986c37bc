package io.tidemark.demo.fault;

/** What can go wrong with the data, and the product's rule that should notice it. */
public enum FaultKind {
    HOUR_LOST("partition_missing", true),
    HOUR_PARTIAL("row_count_change", true),
    BATCH_RESENT("duplicate_values", true),
    HOUR_BACKFILLED("partition_backfilled", false),
    NULL_BURST("null_values", true),
    PRODUCER_STOPPED("freshness", true),
    COLUMN_ADDED("column_added", false);

    private final String expectedRule;
    private final boolean healable;

    FaultKind(String expectedRule, boolean healable) {
        this.expectedRule = expectedRule;
        this.healable = healable;
    }

    public String expectedRule() {
        return expectedRule;
    }

    /** Whether somebody can repair it, or end it while it lasts. */
    public boolean healable() {
        return healable;
    }
}
