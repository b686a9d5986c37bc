package io.tidemark.core.metric;

/**
 * The sufficient statistic behind a measure. Two partitions' states add up only where they are {@link Mergeable}; how
 * many duplicates two partitions hold together cannot be known from how many each holds.
 */
public sealed interface State permits Mergeable, DuplicateTally, RedeliveryTally, QueryFigure {}
