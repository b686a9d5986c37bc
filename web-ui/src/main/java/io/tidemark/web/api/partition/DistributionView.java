package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.Histogram;
import io.tidemark.core.metric.LogHistogram;
import java.util.List;
import java.util.stream.DoubleStream;

/** How numbers are distributed. */
@Schema(name = "Distribution", description = "How numbers are distributed: known to 1 % of each value.")
record DistributionView(
        @Schema(description = "Values that were counted; NaN and infinite ones are not.")
        long count,

        List<Quantile> quantiles,

        @Schema(description = "About 24 bins of one width; the first and the last hold what is far out.")
        List<Bin> histogram) {
    private static final int BINS = 24;
    private static final double[] SHARES = {0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};

    static DistributionView of(LogHistogram values) {
        return new DistributionView(
                values.count(),
                values.count() == 0
                        ? List.of()
                        : DoubleStream.of(SHARES)
                                .mapToObj(share -> new Quantile(share, values.quantile(share)))
                                .toList(),
                Histogram.of(values, BINS).bins().stream()
                        .map(bin -> new Bin(bin.from(), bin.until(), bin.count()))
                        .toList());
    }

    /** The value below which a share of the values lie. */
    @Schema(name = "Quantile", description = "The value below which a share of the values lie.")
    record Quantile(double share, double value) {}

    /** Values from a bound to the next. */
    @Schema(name = "HistogramBin", description = "Values from a bound to the next, which is excluded.")
    record Bin(double from, double until, long count) {}
}
