package io.tidemark.profiler.keys;

import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.RedeliveryTally;

/** What a partition's keys tell once all of them are there. */
public record Sealed(DuplicateTally duplicates, RedeliveryTally redeliveries) {}
