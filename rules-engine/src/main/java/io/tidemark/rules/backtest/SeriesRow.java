package io.tidemark.rules.backtest;

import java.time.LocalDateTime;
import java.util.OptionalDouble;

/**
 * One line of a series.
 *
 * @param stamp the time as it was written
 * @param text the value as it was written
 */
record SeriesRow(String stamp, LocalDateTime time, String text, OptionalDouble value) {}
