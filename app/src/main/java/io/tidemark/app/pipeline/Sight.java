package io.tidemark.app.pipeline;

import java.time.Instant;

/**
 * The time, and until when all that was there is seen.
 *
 * @param until earlier where a topic is not read to its end yet: windows close by it
 */
record Sight(Instant now, Instant until) {}
