package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers one measure's state, record by record. */
interface Accumulator {
    void add(RecordCursor cursor);

    void finish(States.Builder states);

    /** The accumulator of a measure; columns are read by their place in that list. */
    static Accumulator of(Measure<?> measure, PartitionKey partition, List<String> columns) {
        return switch (measure) {
            case Measure.RowCount m -> new CountingAccumulator(m, RecordCursor.Kind.RECORD, cursor -> true);
            case Measure.MisplacedRows m -> new CountingAccumulator(m, RecordCursor.Kind.MISPLACED, cursor -> true);
            case Measure.UnparseableRows m -> new CountingAccumulator(m, RecordCursor.Kind.UNPARSEABLE, cursor -> true);
            case Measure.NullCount m -> {
                int column = columns.indexOf(m.column());
                yield counting(m, cursor -> cursor.value(column) == null);
            }
            case Measure.BlankCount m -> {
                int column = columns.indexOf(m.column());
                yield counting(m, cursor -> cursor.value(column) instanceof String text && text.isEmpty());
            }
            case Measure.TrueCount m -> {
                int column = columns.indexOf(m.column());
                yield counting(m, cursor -> Boolean.TRUE.equals(cursor.value(column)));
            }
            case Measure.LateRows m -> {
                int column = columns.indexOf(m.ingestColumn());
                @Nullable
                Instant deadline = partition instanceof PartitionKey.Window window
                        ? window.until().plus(m.after())
                        : null;
                yield counting(
                        m,
                        cursor -> deadline != null
                                && cursor.value(column) instanceof Instant ingested
                                && ingested.isAfter(deadline));
            }
            case Measure.NumberStats m -> new NumberAccumulator(m, columns.indexOf(m.column()));
            case Measure.TimeRange m -> new TimeAccumulator(m, columns.indexOf(m.column()));
            case Measure.Matching m -> throw unfit(m);
            case Measure.FutureRows m -> throw unfit(m);
            case Measure.AncientRows m -> throw unfit(m);
            case Measure.Lengths m -> throw unfit(m);
            case Measure.Moments m -> throw unfit(m);
            case Measure.Distinct m -> throw unfit(m);
            case Measure.TopValues m -> throw unfit(m);
            case Measure.Quantiles m -> throw unfit(m);
            case Measure.TextRange m -> throw unfit(m);
            case Measure.Formats m -> throw unfit(m);
            case Measure.Masks m -> throw unfit(m);
            case Measure.Delay m -> throw unfit(m);
            case Measure.DuplicateRows m ->
                new DuplicateAccumulator(
                        m, m.key().stream().mapToInt(columns::indexOf).toArray());
        };
    }

    private static IllegalArgumentException unfit(Measure<?> measure) {
        return new IllegalArgumentException("Not computed from records: " + measure);
    }

    private static Accumulator counting(Measure<Tally> measure, CountingAccumulator.Test test) {
        return new CountingAccumulator(measure, RecordCursor.Kind.RECORD, test);
    }
}
