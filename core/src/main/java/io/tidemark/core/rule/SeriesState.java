package io.tidemark.core.rule;

import java.time.Instant;

/**
 * What the anomaly detector has learnt of a series.
 *
 * @param settings how it looked at the series, so that a changed rule begins anew
 * @param until the end of the newest window that it has learnt from
 * @param body all of it, in base 64
 */
public record SeriesState(String settings, Instant until, String body) {}
