package io.tidemark.web.api.arrival;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.arrival.ArrivalCurve;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How full a dataset's windows usually are at each age. */
@Schema(name = "ArrivalCurve", description = "How full a dataset's windows usually are at each age.")
record CurveView(
        @Schema(description = "By age; an age at which fewer than five windows were seen is left out.")
        List<PointView> points,

        @Schema(description = "How many windows it rests on; 0 while too few are known.")
        int windows,

        @Schema(type = "string", description = "From this age on rows were taken as final.", example = "PT168H")
        @Nullable
        Duration settled) {
    static CurveView of(Optional<ArrivalCurve> curve) {
        return curve.map(one ->
                        new CurveView(one.points().stream().map(PointView::of).toList(), one.windows(), one.settled()))
                .orElseGet(() -> new CurveView(List.of(), 0, null));
    }

    /** The curve at one age. */
    @Schema(name = "ArrivalPoint", description = "The curve at one age: shares of the rows that there were in the end.")
    record PointView(
            @Schema(type = "string", description = "From the end of the window; negative before it.", example = "PT15M")
            Duration age,

            @Schema(description = "Nine of ten windows were at least that full.")
            double low,

            double median,

            @Schema(description = "One of ten windows was fuller.")
            double high,

            @Schema(description = "How many windows were seen at this age.")
            int windows) {
        static PointView of(ArrivalCurve.Point point) {
            return new PointView(point.age(), point.low(), point.median(), point.high(), point.windows());
        }
    }
}
