package io.tidemark.core.sample;

import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the measures whose rows a metric counts.
 *
 * @param measured what is measured; bounds that move with the clock are taken from it
 * @param column the column that the metric is about
 * @param key the columns of the key that it is about
 */
record SampledMeasures(Collection<Measure<?>> measured, String column, List<String> key) {
    private static final Map<MetricName, Function<SampledMeasures, Set<Measure<?>>>> BY_METRIC = Map.ofEntries(
            Map.entry(MetricName.NULL_COUNT, SampledMeasures::nulls),
            Map.entry(MetricName.COMPLETENESS, SampledMeasures::nulls),
            Map.entry(MetricName.MISSING_COUNT, SampledMeasures::missing),
            Map.entry(MetricName.ZERO_COUNT, one -> one.matching(Feature.ZERO)),
            Map.entry(MetricName.ZERO_RATIO, one -> one.matching(Feature.ZERO)),
            Map.entry(MetricName.NEGATIVE_COUNT, one -> one.matching(Feature.NEGATIVE)),
            Map.entry(MetricName.NEGATIVE_RATIO, one -> one.matching(Feature.NEGATIVE)),
            Map.entry(MetricName.DUPLICATE_ROW_COUNT, SampledMeasures::copies),
            Map.entry(MetricName.DUPLICATE_RATIO, SampledMeasures::copies),
            Map.entry(MetricName.KEY_VIOLATION_COUNT, SampledMeasures::violations),
            Map.entry(MetricName.FUTURE_COUNT, one -> one.those(Measure.FutureRows.class::isInstance, true)),
            Map.entry(MetricName.ANCIENT_COUNT, one -> one.those(Measure.AncientRows.class::isInstance, true)),
            Map.entry(MetricName.LATE_ROW_COUNT, one -> one.those(Measure.LateRows.class::isInstance, false)),
            Map.entry(MetricName.LATE_RATIO, one -> one.those(Measure.LateRows.class::isInstance, false)),
            Map.entry(MetricName.MISPLACED_ROW_COUNT, one -> one.those(Measure.OutsideRows.class::isInstance, false)));

    /** The measures; empty where a metric counts no rows. */
    Set<Measure<?>> of(MetricName metric) {
        return BY_METRIC.getOrDefault(metric, none -> Set.of()).apply(this);
    }

    private Set<Measure<?>> nulls() {
        return Set.of(new Measure.NullCount(column));
    }

    private Set<Measure<?>> missing() {
        return Set.of(
                new Measure.NullCount(column),
                new Measure.BlankCount(column),
                new Measure.Matching(column, Feature.PLACEHOLDER));
    }

    private Set<Measure<?>> matching(Feature feature) {
        return Set.of(new Measure.Matching(column, feature));
    }

    private Set<Measure<?>> copies() {
        return Set.of(new Measure.DuplicateRows(key));
    }

    private Set<Measure<?>> violations() {
        Set<Measure<?>> found = new LinkedHashSet<>(copies());
        key.forEach(name -> found.add(new Measure.NullCount(name)));
        return found;
    }

    private Set<Measure<?>> those(Predicate<Measure<?>> fitting, boolean ofColumn) {
        Set<Measure<?>> found = new LinkedHashSet<>();
        measured.stream()
                .filter(fitting)
                .filter(measure -> !ofColumn || measure.columns().contains(column))
                .forEach(found::add);
        return found;
    }
}
