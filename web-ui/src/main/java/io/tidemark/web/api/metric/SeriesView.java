package io.tidemark.web.api.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.metric.MetricId;
import io.tidemark.web.api.answer.RangeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A metric's values over a dataset's windows. */
@Schema(name = "Series", description = "A metric's values over a dataset's windows, by time.")
record SeriesView(String dataset, @JsonUnwrapped MetricItem metric, Instant from, Instant until, List<Point> points) {
    static SeriesView of(String dataset, MetricId metric, Instant from, Instant until, List<SeriesPoint> points) {
        return new SeriesView(
                dataset,
                MetricItem.of(metric),
                from,
                until,
                points.stream().map(Point::of).toList());
    }

    /** One value of a series. */
    @Schema(name = "SeriesPoint", description = "One value of a series.")
    record Point(
            @Schema(description = "The start of the window.")
            Instant at,

            @Schema(description = "Absent when there is none.") @Nullable
            Double value,

            @Schema(description = "The band it was judged by; absent when no rule judges it.") @Nullable
            RangeView expected,

            boolean violated) {
        static Point of(SeriesPoint point) {
            return new Point(point.at(), point.value(), RangeView.of(point.expected()), point.violated());
        }
    }
}
