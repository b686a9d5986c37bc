package io.tidemark.core.backtest;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.Range;
import java.time.Instant;

/**
 * One violation that a rule would have found.
 *
 * @param incident the incident of the back-test that it belongs to, counted from 1
 * @param column empty for a rule on the whole partition
 * @param at when it would have been found
 */
public record Firing(
        int incident,
        PartitionKey partition,
        Revision revision,
        String column,
        Instant at,
        double observed,
        Range expected,
        String message) {}
