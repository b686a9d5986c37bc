package io.tidemark.store;

import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import org.jspecify.annotations.Nullable;

/** A metric's value as it is stored: known, undefined with why, or failed. */
record MetricJson(
        MetricName name,
        String column,
        @Nullable Double known,
        @Nullable Double error,
        @Nullable String why,
        @Nullable Failure failure) {
    static MetricJson of(MetricId id, MetricValue value) {
        return switch (value) {
            case MetricValue.Known known -> new MetricJson(id.name(), id.column(), known.value(), null, null, null);
            case MetricValue.Estimated estimated ->
                new MetricJson(id.name(), id.column(), estimated.value(), estimated.error(), null, null);
            case MetricValue.Undefined undefined ->
                new MetricJson(id.name(), id.column(), null, null, undefined.why(), null);
            case MetricValue.Failed failed ->
                new MetricJson(id.name(), id.column(), null, null, null, failed.failure());
        };
    }

    MetricId id() {
        return MetricId.of(name, column);
    }

    MetricValue value() {
        if (known != null) {
            return error == null ? new MetricValue.Known(known) : new MetricValue.Estimated(known, error);
        }
        return failure == null ? new MetricValue.Undefined(why == null ? "" : why) : new MetricValue.Failed(failure);
    }
}
