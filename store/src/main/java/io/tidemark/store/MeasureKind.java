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
    UNPARSEABLE_ROWS;

    static MeasureKind of(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> ROW_COUNT;
            case Measure.NullCount m -> NULL_COUNT;
            case Measure.BlankCount m -> BLANK_COUNT;
            case Measure.TrueCount m -> TRUE_COUNT;
            case Measure.NumberStats m -> NUMBER_STATS;
            case Measure.TimeRange m -> TIME_RANGE;
            case Measure.LateRows m -> LATE_ROWS;
            case Measure.DuplicateRows m -> DUPLICATE_ROWS;
            case Measure.MisplacedRows m -> MISPLACED_ROWS;
            case Measure.UnparseableRows m -> UNPARSEABLE_ROWS;
        };
    }
}
