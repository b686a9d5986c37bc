package io.tidemark.profiler;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;

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

    /** The same of a column: what stores compute slowly of its type, or what seldom says anything there, is deep. */
    static ProfileDepth of(Measure<?> measure, ColumnType type) {
        boolean isDeep = switch (type) {
            case DECIMAL -> measure instanceof Measure.NumberStats || measure instanceof Measure.Distinct;
            case FLOAT, TIME, TIMESTAMP, TIMESTAMP_TZ -> measure instanceof Measure.Distinct;
            case BOOLEAN, INTEGER, TEXT, DATE, BINARY, UUID, JSON, ARRAY, OTHER -> false;
        };
        return isDeep ? ProfileDepth.DEEP : of(measure);
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
