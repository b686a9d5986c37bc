package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kept profile of a partition. */
@Schema(name = "Revision", description = "One kept profile of a partition.")
record RevisionView(int version, String revision, Instant takenAt, List<MetricView> metrics, Cost cost) {
    static RevisionView of(Profile profile) {
        return new RevisionView(
                profile.version(),
                profile.revision().marker(),
                profile.takenAt(),
                profile.metrics().entrySet().stream()
                        .map(metric -> MetricView.of(metric.getKey(), metric.getValue()))
                        .sorted(MetricView.ORDER)
                        .toList(),
                Cost.of(profile));
    }

    /** What a profile cost. */
    @Schema(name = "ProfileCost", description = "What a profile cost the store and Tidemark.")
    record Cost(
            @Schema(
                    description = "How it was computed: pushdown (by the store), stream (its rows were read), sample"
                            + " (some of its rows were read) or scan (a topic's records were read); several are joined"
                            + " by +.",
                    example = "pushdown")
            String route,

            @Schema(description = "Statements that were sent; one that served many partitions counts for the first.")
            int statements,

            @Schema(description = "Rows read.") long rows,

            @Schema(description = "Bytes read; absent when unknown.") @Nullable
            Long bytes,

            @Schema(description = "The share of the rows that was read where only a sample was.") @Nullable
            Double sampledShare,

            double tookMillis) {
        static Cost of(Profile profile) {
            ProfileCost cost = profile.cost();
            return new Cost(
                    cost.route(),
                    cost.statements(),
                    cost.rows(),
                    cost.bytes() == 0 ? null : cost.bytes(),
                    profile.states().sample().map(Sample::fraction).orElse(null),
                    cost.took().toNanos() / 1e6);
        }
    }
}
