package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;

/** Which sort of statement computes a measure. */
enum Shape {
    /** An aggregate among others in one statement. */
    AGGREGATE,
    /** Sums of powers of distances from each partition's mean. */
    MOMENTS,
    /** Counts by value. */
    VALUES,
    /** Counts by bin. */
    HISTOGRAM,
    /** Counts by key. */
    KEYS,
    /** A query of a rule's own. */
    QUERY,
    /** None. */
    NONE;

    /** How a measure is computed at first; different values are counted by value when no aggregate does it well. */
    static Shape of(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> AGGREGATE;
            case Measure.NullCount m -> AGGREGATE;
            case Measure.BlankCount m -> AGGREGATE;
            case Measure.TrueCount m -> AGGREGATE;
            case Measure.NumberRange m -> AGGREGATE;
            case Measure.NumberStats m -> AGGREGATE;
            case Measure.TimeRange m -> AGGREGATE;
            case Measure.LateRows m -> AGGREGATE;
            case Measure.OutsideRows m -> AGGREGATE;
            case Measure.Matching m -> AGGREGATE;
            case Measure.FutureRows m -> AGGREGATE;
            case Measure.AncientRows m -> AGGREGATE;
            case Measure.Lengths m -> AGGREGATE;
            case Measure.TextRange m -> AGGREGATE;
            case Measure.Distinct m -> AGGREGATE;
            case Measure.Moments m -> MOMENTS;
            case Measure.TopValues m -> VALUES;
            case Measure.Quantiles m -> HISTOGRAM;
            case Measure.Delay m -> HISTOGRAM;
            case Measure.DuplicateRows m -> KEYS;
            case Measure.Tested m -> AGGREGATE;
            case Measure.Queried m -> QUERY;
            case Measure.ValueTypes m -> NONE;
            case Measure.Formats m -> NONE;
            case Measure.Masks m -> NONE;
            case Measure.Redeliveries m -> NONE;
            case Measure.MisplacedRows m -> NONE;
            case Measure.UnparseableRows m -> NONE;
        };
    }
}
