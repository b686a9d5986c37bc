package io.tidemark.web.api.partition;

import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Severity;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What the read models and profiles tell of a partition beyond its own row. */
record Figures(
        @Nullable Double expectedRows,
        @Nullable Double completeness,
        @Nullable Double duplicateRatio,
        @Nullable Double lateRatio,
        @Nullable Severity worst) {
    static final Figures NONE = new Figures(null, null, null, null, null);

    static Figures of(PartitionCell cell) {
        return new Figures(
                cell.expectedRows(), cell.completeness(), cell.duplicateRatio(), cell.lateRatio(), cell.worst());
    }

    static Figures of(Profile profile) {
        return new Figures(
                null, null, number(profile, MetricName.DUPLICATE_RATIO), number(profile, MetricName.LATE_RATIO), null);
    }

    private static @Nullable Double number(Profile profile, MetricName name) {
        OptionalDouble found = profile.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name() == name)
                .map(Map.Entry::getValue)
                .map(MetricValue::number)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
        return found.isPresent() ? found.getAsDouble() : null;
    }
}
