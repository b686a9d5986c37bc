package io.tidemark.core.rule;

import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a dataset's profiles that a rule judges.
 *
 * @param column the column that it is about; empty for none
 * @param measures what has to be measured for it
 * @param failure why there can be no such figure, null where there can
 */
public record RuleFigure(
        String column,
        MetricId metric,
        Set<Measure<?>> measures,
        @Nullable Failure failure) {
    public RuleFigure {
        measures = Set.copyOf(measures);
    }

    static RuleFigure of(String column, MetricId metric, Set<Measure<?>> measures) {
        return new RuleFigure(column, metric, measures, null);
    }

    static RuleFigure failed(String column, MetricId metric, Failure why) {
        return new RuleFigure(column, metric, Set.of(), why);
    }
}
