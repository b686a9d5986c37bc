package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/** Gathers one measure's state, some records at a time: see docs/decisions/008-records-in-batches-of-columns.md. */
interface Accumulator {
    /** Adds the records at the places in [from, until). */
    void add(RecordBatch batch, int from, int until);

    void finish(States.Builder states);

    /** The accumulator of a measure; columns are read by their places. */
    static Accumulator of(Measure<?> measure, PartitionKey partition, ScanColumns columns) {
        return switch (measure) {
            case Measure.RowCount m -> new CountingAccumulator(m, RowTest.ALL);
            case Measure.MisplacedRows m -> new CountingAccumulator(m, RowTest.ALL);
            case Measure.UnparseableRows m -> new CountingAccumulator(m, RowTest.ALL);
            case Measure.NullCount m -> new CountingAccumulator(m, RowTest.isNull(columns.place(m.column())));
            case Measure.BlankCount m -> new CountingAccumulator(m, RowTest.isBlank(columns.place(m.column())));
            case Measure.TrueCount m -> new CountingAccumulator(m, RowTest.isTrue(columns.place(m.column())));
            case Measure.LateRows m ->
                new CountingAccumulator(m, TimeTest.late(m, partition, columns.place(m.ingestColumn())));
            case Measure.OutsideRows m ->
                new CountingAccumulator(m, TimeTest.outside(m, partition, columns.place(m.eventColumn())));
            case Measure.FutureRows m -> new CountingAccumulator(m, TimeTest.future(m, columns.place(m.column())));
            case Measure.AncientRows m -> new CountingAccumulator(m, TimeTest.ancient(m, columns.place(m.column())));
            case Measure.Matching m ->
                new CountingAccumulator(m, FeatureTest.of(m.feature(), columns.place(m.column())));
            case Measure.NumberRange m -> new NumberAccumulator(m, columns.place(m.column()), false);
            case Measure.NumberStats m -> new NumberAccumulator(m, columns.place(m.column()), true);
            case Measure.Moments m -> new MomentAccumulator(m, columns.place(m.column()));
            case Measure.Quantiles m -> new QuantileAccumulator(m, columns.place(m.column()));
            case Measure.TimeRange m -> new TimeAccumulator(m, columns.place(m.column()));
            case Measure.Delay m ->
                new DelayAccumulator(m, columns.place(m.eventColumn()), columns.place(m.ingestColumn()));
            case Measure.Distinct m -> new DistinctAccumulator(m, columns.place(m.column()));
            case Measure.TopValues m -> new TopAccumulator(m, columns.place(m.column()));
            case Measure.Lengths m -> new LengthAccumulator(m, columns.place(m.column()));
            case Measure.TextRange m -> new TextRangeAccumulator(m, columns.place(m.column()));
            case Measure.Formats m -> new FormatAccumulator(m, columns);
            case Measure.ValueTypes m -> new TypeAccumulator(m, columns.place(m.column()));
            case Measure.Masks m -> new MaskAccumulator(m, columns);
            case Measure.Redeliveries m -> throw new IllegalArgumentException("The key index tells " + m);
            case Measure.Tested m -> columns.tests().accumulator(m, columns);
            case Measure.Queried m -> throw new IllegalArgumentException("The store tells " + m);
            case Measure.DuplicateRows m -> new DuplicateAccumulator(m, columns.places(m.key()));
        };
    }
}
