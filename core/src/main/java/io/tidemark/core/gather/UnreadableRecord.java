package io.tidemark.core.gather;

import java.time.Instant;

/** A record that could not be placed in a window of event time: where it lies and why; never what it holds. */
public record UnreadableRecord(int shard, long offset, Instant window, String reason) {}
