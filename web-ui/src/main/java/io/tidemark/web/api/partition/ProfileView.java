package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** All that one profile of a partition tells. */
@Schema(name = "Profile", description = "All that one profile of a partition tells.")
record ProfileView(
        String dataset,
        String partition,

        @Schema(description = "1 for the partition's first profile, counting up.")
        int version,

        String revision,
        Instant takenAt,
        RevisionView.Cost cost,

        @Schema(description = "Those of the whole partition, and of keys of several columns.")
        List<MetricView> metrics,

        @Schema(description = "In the dataset's order.") List<ColumnProfileView> columns) {
    static ProfileView of(Profile profile, ProfiledColumns columns, List<String> wanted, int top) {
        Set<String> single = Set.copyOf(columns.names());
        return new ProfileView(
                profile.dataset().value(),
                profile.partition().text(),
                profile.version(),
                profile.revision().marker(),
                profile.takenAt(),
                RevisionView.Cost.of(profile),
                profile.metrics().entrySet().stream()
                        .filter(metric -> !single.contains(metric.getKey().column()))
                        .map(metric -> MetricView.of(metric.getKey(), metric.getValue()))
                        .sorted(MetricView.ORDER)
                        .toList(),
                columns.views(wanted, top));
    }
}
