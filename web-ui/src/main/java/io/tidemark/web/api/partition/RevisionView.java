package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import java.time.Instant;
import java.util.List;

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
                Cost.of(profile.cost()));
    }

    /** What a profile cost. */
    @Schema(name = "ProfileCost", description = "What a profile cost the store and Tidemark.")
    record Cost(
            @Schema(description = "How it was computed.", example = "pushdown")
            String route,

            int statements,
            long rows,
            double tookMillis) {
        static Cost of(ProfileCost cost) {
            return new Cost(
                    cost.route(), cost.statements(), cost.rows(), cost.took().toNanos() / 1e6);
        }
    }
}
