package io.tidemark.testkit;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest event time of a dataset, from its newest profiles. */
final class Newest {
    private Newest() {}

    static @Nullable Instant of(Dataset dataset, List<Profile> profiles) {
        if (!(dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows)) {
            return null;
        }
        MetricId latest = MetricId.of(MetricName.MAX_TIME, windows.timeColumn());
        return profiles.stream()
                .flatMap(profile -> profile.metric(latest).number().stream().boxed())
                .max(Double::compareTo)
                .map(seconds -> Instant.ofEpochSecond(0, Math.round(seconds * 1e6) * 1_000))
                .orElse(null);
    }
}
