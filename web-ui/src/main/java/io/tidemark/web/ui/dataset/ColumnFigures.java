package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.web.ui.words.Numbers;

/** A profile's figures of single columns, in words. */
record ColumnFigures(Profile profile) {
    String completeness(Column column) {
        return metric(MetricName.COMPLETENESS, column);
    }

    String min(Column column) {
        return metric(column.type().isTime() ? MetricName.MIN_TIME : MetricName.MIN, column);
    }

    String max(Column column) {
        return metric(column.type().isTime() ? MetricName.MAX_TIME : MetricName.MAX, column);
    }

    String mean(Column column) {
        return metric(MetricName.MEAN, column);
    }

    String deviation(Column column) {
        return metric(MetricName.STDDEV, column);
    }

    String blanks(Column column) {
        return metric(MetricName.BLANK_COUNT, column);
    }

    private String metric(MetricName name, Column column) {
        return switch (profile.metric(MetricId.of(name, column.name()))) {
            case MetricValue.Known known -> Numbers.inUnit(known.value(), name.unit());
            case MetricValue.Estimated estimated -> "≈ " + Numbers.inUnit(estimated.value(), name.unit());
            case MetricValue.Undefined undefined -> Numbers.NONE;
            case MetricValue.Failed failed -> "failed";
        };
    }
}
