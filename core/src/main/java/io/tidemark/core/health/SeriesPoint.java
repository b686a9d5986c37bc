package io.tidemark.core.health;

import io.tidemark.core.rule.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value of a chart.
 *
 * @param value null when there is no partition or no value
 * @param expected the band it was judged by, null when no rule judges it
 */
public record SeriesPoint(
        Instant at, @Nullable Double value, @Nullable Range expected, boolean violated) {}
