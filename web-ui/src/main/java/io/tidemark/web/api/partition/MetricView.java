package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Unit;
import io.tidemark.web.api.answer.Absent;
import io.tidemark.web.api.answer.FailureView;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A metric's value in one profile. */
@Schema(name = "MetricValue", description = "A metric's value in one profile.")
record MetricView(
        MetricName name,
        @Nullable String column,
        Unit unit,
        Status status,
        @Nullable Double value,

        @Schema(description = "Of an estimate: its standard error, or how far it may be off, in the metric's unit.")
        @Nullable
        Double error,

        @Schema(description = "Why there is no such number.") @Nullable
        String reason,

        @Nullable FailureView failure) {
    static final Comparator<MetricView> ORDER = Comparator.comparing(MetricView::name)
            .thenComparing(MetricView::column, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Whether there is a number. */
    enum Status {
        KNOWN,
        ESTIMATED,
        UNDEFINED,
        FAILED
    }

    static MetricView of(MetricId id, MetricValue value) {
        String column = Absent.ifEmpty(id.column());
        Unit unit = id.name().unit();
        return switch (value) {
            case MetricValue.Known known ->
                new MetricView(id.name(), column, unit, Status.KNOWN, known.value(), null, null, null);
            case MetricValue.Estimated estimated ->
                new MetricView(
                        id.name(), column, unit, Status.ESTIMATED, estimated.value(), estimated.error(), null, null);
            case MetricValue.Undefined undefined ->
                new MetricView(id.name(), column, unit, Status.UNDEFINED, null, null, undefined.why(), null);
            case MetricValue.Failed failed ->
                new MetricView(
                        id.name(), column, unit, Status.FAILED, null, null, null, FailureView.of(failed.failure()));
        };
    }
}
