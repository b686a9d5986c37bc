package io.tidemark.core.backtest;

import io.tidemark.core.health.SeriesPoint;
import java.util.List;

/**
 * The values that were judged, with the bands that were expected, by time.
 *
 * @param column empty for values of whole partitions
 */
public record BacktestSeries(String column, List<SeriesPoint> points) {
    public BacktestSeries {
        points = List.copyOf(points);
    }
}
