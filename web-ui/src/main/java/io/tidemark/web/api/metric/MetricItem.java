package io.tidemark.web.api.metric;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Unit;
import io.tidemark.web.api.answer.Absent;
import org.jspecify.annotations.Nullable;

/** A metric that a dataset has. */
@Schema(name = "Metric", description = "A metric that a dataset has.")
record MetricItem(
        MetricName name,

        @Schema(description = "Absent for one of whole partitions; several key columns are joined by commas.") @Nullable
        String column,

        Unit unit) {
    static MetricItem of(MetricId id) {
        return new MetricItem(id.name(), Absent.ifEmpty(id.column()), id.name().unit());
    }
}
