package io.tidemark.profiler;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.util.List;

/** Gathers one measure's state, record by record. */
interface Accumulator {
    void add(RecordCursor cursor);

    void finish(States.Builder states);

    /** The accumulator of a measure; columns are read by their place in that list. */
    static Accumulator of(Measure<?> measure, PartitionKey partition, List<String> columns) {
        return switch (measure) {
            case Measure.RowCount m -> counting(m, cursor -> true);
            case Measure.MisplacedRows m -> counting(m, cursor -> true);
            case Measure.UnparseableRows m -> counting(m, cursor -> true);
            case Measure.NullCount m -> nulls(m, columns.indexOf(m.column()));
            case Measure.BlankCount m -> blanks(m, columns.indexOf(m.column()));
            case Measure.TrueCount m -> trues(m, columns.indexOf(m.column()));
            case Measure.LateRows m -> late(m, partition, columns.indexOf(m.ingestColumn()));
            case Measure.FutureRows m -> future(m, columns.indexOf(m.column()));
            case Measure.AncientRows m -> ancient(m, columns.indexOf(m.column()));
            case Measure.Matching m ->
                new CountingAccumulator(m, FeatureTest.of(m.feature(), columns.indexOf(m.column())));
            case Measure.NumberStats m -> new NumberAccumulator(m, columns.indexOf(m.column()));
            case Measure.Moments m -> new MomentAccumulator(m, columns.indexOf(m.column()));
            case Measure.Quantiles m -> new QuantileAccumulator(m, columns.indexOf(m.column()));
            case Measure.TimeRange m -> new TimeAccumulator(m, columns.indexOf(m.column()));
            case Measure.Delay m ->
                new DelayAccumulator(m, columns.indexOf(m.eventColumn()), columns.indexOf(m.ingestColumn()));
            case Measure.Distinct m -> new DistinctAccumulator(m, columns.indexOf(m.column()));
            case Measure.TopValues m -> new TopAccumulator(m, columns.indexOf(m.column()));
            case Measure.Lengths m -> new LengthAccumulator(m, columns.indexOf(m.column()));
            case Measure.TextRange m -> new TextRangeAccumulator(m, columns.indexOf(m.column()));
            case Measure.Formats m -> new FormatAccumulator(m, columns.indexOf(m.column()));
            case Measure.Masks m -> new MaskAccumulator(m, columns.indexOf(m.column()));
            case Measure.Redeliveries m -> throw new IllegalArgumentException("The key index tells " + m);
            case Measure.DuplicateRows m ->
                new DuplicateAccumulator(
                        m, m.key().stream().mapToInt(columns::indexOf).toArray());
        };
    }

    private static Accumulator counting(Measure<Tally> measure, CountingAccumulator.Test test) {
        return new CountingAccumulator(measure, test);
    }

    private static Accumulator nulls(Measure.NullCount measure, int column) {
        return counting(measure, cursor -> cursor.isNull(column));
    }

    private static Accumulator blanks(Measure.BlankCount measure, int column) {
        return counting(measure, cursor -> cursor.isBlank(column));
    }

    private static Accumulator trues(Measure.TrueCount measure, int column) {
        return counting(measure, cursor -> cursor.isTrue(column));
    }

    private static Accumulator late(Measure.LateRows measure, PartitionKey partition, int column) {
        long deadline = partition instanceof PartitionKey.Window window
                ? Micros.of(window.until().plus(measure.after()))
                : Long.MAX_VALUE;
        return counting(measure, cursor -> cursor.micros(column) > deadline);
    }

    private static Accumulator future(Measure.FutureRows measure, int column) {
        long from = Micros.of(measure.from());
        return counting(measure, cursor -> cursor.micros(column) >= from);
    }

    private static Accumulator ancient(Measure.AncientRows measure, int column) {
        long until = Micros.of(measure.until());
        return counting(measure, cursor -> {
            long micros = cursor.micros(column);
            return micros < until && micros != RecordCursor.NO_TIME;
        });
    }
}
