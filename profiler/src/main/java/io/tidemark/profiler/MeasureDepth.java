package io.tidemark.profiler;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricDepth;
import io.tidemark.core.metric.MetricName;

/** The depth from which on a measure is taken: its class of cost. */
final class MeasureDepth {
    private MeasureDepth() {}

    static ProfileDepth of(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> ProfileDepth.NONE;
            case Measure.NullCount m -> ProfileDepth.CHEAP;
            case Measure.BlankCount m -> ProfileDepth.CHEAP;
            case Measure.TimeRange m -> ProfileDepth.CHEAP;
            case Measure.LateRows m -> ProfileDepth.CHEAP;
            case Measure.OutsideRows m -> ProfileDepth.CHEAP;
            case Measure.DuplicateRows m -> ProfileDepth.CHEAP;
            case Measure.Redeliveries m -> ProfileDepth.CHEAP;
            case Measure.Tested m -> ProfileDepth.NONE;
            case Measure.Queried m -> ProfileDepth.NONE;
            case Measure.MisplacedRows m -> ProfileDepth.NONE;
            case Measure.UnparseableRows m -> ProfileDepth.NONE;
            case Measure.TrueCount m -> ProfileDepth.STANDARD;
            case Measure.ValueTypes m -> ProfileDepth.STANDARD;
            case Measure.NumberRange m -> ProfileDepth.STANDARD;
            case Measure.NumberStats m -> ProfileDepth.STANDARD;
            case Measure.Distinct m -> ProfileDepth.STANDARD;
            case Measure.FutureRows m -> ProfileDepth.STANDARD;
            case Measure.AncientRows m -> ProfileDepth.STANDARD;
            case Measure.Matching m -> m.feature() == Feature.PADDED ? ProfileDepth.DEEP : ProfileDepth.STANDARD;
            case Measure.Lengths m -> ProfileDepth.DEEP;
            case Measure.TopValues m -> ProfileDepth.DEEP;
            case Measure.Quantiles m -> ProfileDepth.DEEP;
            case Measure.Moments m -> ProfileDepth.DEEP;
            case Measure.TextRange m -> ProfileDepth.DEEP;
            case Measure.Formats m -> ProfileDepth.DEEP;
            case Measure.Masks m -> ProfileDepth.DEEP;
            case Measure.Delay m -> ProfileDepth.DEEP;
        };
    }

    /** The same of a column, whose metrics of that measure may be deeper than others'. */
    static ProfileDepth of(Measure<?> measure, ColumnType type) {
        return switch (measure) {
            case Measure.NumberStats m -> MetricDepth.of(MetricName.STDDEV, type);
            case Measure.Distinct m -> MetricDepth.of(MetricName.DISTINCT_COUNT, type);
            case Measure<?> m -> of(m);
        };
    }

    /**
     * The same for topics, whose records are all read one by one by ourselves: what takes a hash or a look at a text's
     * characters is deep.
     */
    static ProfileDepth ofTopic(Measure<?> measure) {
        boolean looksClosely = measure instanceof Measure.Distinct
                || (measure instanceof Measure.Matching matching && matching.feature() == Feature.PLACEHOLDER);
        return looksClosely ? ProfileDepth.DEEP : of(measure);
    }
}
