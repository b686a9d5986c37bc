package io.tidemark.store;

import io.tidemark.core.metric.Measure;

/** The measures by the names that they are stored under; a name, once stored, stays. */
enum MeasureKind {
    ROW_COUNT,
    NULL_COUNT,
    BLANK_COUNT,
    TRUE_COUNT,
    NUMBER_STATS,
    TIME_RANGE,
    LATE_ROWS,
    DUPLICATE_ROWS,
    MISPLACED_ROWS,
    UNPARSEABLE_ROWS,
    MATCHING,
    FUTURE_ROWS,
    ANCIENT_ROWS,
    LENGTHS,
    MOMENTS,
    DISTINCT,
    TOP_VALUES,
    QUANTILES,
    TEXT_RANGE,
    FORMATS,
    MASKS,
    DELAY,
    REDELIVERIES,
    TESTED,
    QUERIED,
    OUTSIDE_ROWS,
    NUMBER_RANGE,
    VALUE_TYPES;

    static MeasureKind of(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> ROW_COUNT;
            case Measure.NullCount m -> NULL_COUNT;
            case Measure.BlankCount m -> BLANK_COUNT;
            case Measure.TrueCount m -> TRUE_COUNT;
            case Measure.NumberRange m -> NUMBER_RANGE;
            case Measure.NumberStats m -> NUMBER_STATS;
            case Measure.TimeRange m -> TIME_RANGE;
            case Measure.LateRows m -> LATE_ROWS;
            case Measure.OutsideRows m -> OUTSIDE_ROWS;
            case Measure.DuplicateRows m -> DUPLICATE_ROWS;
            case Measure.Redeliveries m -> REDELIVERIES;
            case Measure.MisplacedRows m -> MISPLACED_ROWS;
            case Measure.UnparseableRows m -> UNPARSEABLE_ROWS;
            case Measure.Matching m -> MATCHING;
            case Measure.FutureRows m -> FUTURE_ROWS;
            case Measure.AncientRows m -> ANCIENT_ROWS;
            case Measure.Lengths m -> LENGTHS;
            case Measure.Moments m -> MOMENTS;
            case Measure.Distinct m -> DISTINCT;
            case Measure.TopValues m -> TOP_VALUES;
            case Measure.Quantiles m -> QUANTILES;
            case Measure.TextRange m -> TEXT_RANGE;
            case Measure.Formats m -> FORMATS;
            case Measure.Masks m -> MASKS;
            case Measure.ValueTypes m -> VALUE_TYPES;
            case Measure.Delay m -> DELAY;
            case Measure.Tested m -> TESTED;
            case Measure.Queried m -> QUERIED;
        };
    }
}
