package io.tidemark.profiler;

import io.tidemark.connector.ShardEnds;
import io.tidemark.core.gather.Gathering;
import java.time.Instant;

/**
 * Where a step begins.
 *
 * @param before how far the topic was read
 * @param wanted what was asked for before it was asked how far the topic reaches
 * @param ends how far it reaches
 * @param at when that was asked
 * @param since events before that have no window
 */
public record GatherStart(Gathering before, String wanted, ShardEnds ends, Instant at, Instant since) {}
