package io.tidemark.profiler;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;

/** Whether a time lies after or before another. */
final class TimeTest {
    private TimeTest() {}

    static RowTest late(Measure.LateRows measure, PartitionKey partition, int column) {
        long deadline = partition instanceof PartitionKey.Window window
                ? Micros.of(window.until().plus(measure.after()))
                : Long.MAX_VALUE;
        return (batch, from, until) -> deadline == Long.MAX_VALUE ? 0 : since(deadline + 1, column, batch, from, until);
    }

    /** Of the bounds the first is inside, the second no more. */
    static RowTest outside(Measure.OutsideRows measure, PartitionKey partition, int column) {
        if (!(partition instanceof PartitionKey.Window window)) {
            return (batch, from, until) -> 0;
        }
        long first = Micros.of(window.from().minus(measure.before()));
        long end = Micros.of(window.until());
        return (batch, from, until) ->
                before(first, column, batch, from, until) + since(end, column, batch, from, until);
    }

    static RowTest future(Measure.FutureRows measure, int column) {
        long first = Micros.of(measure.from());
        return (batch, from, until) -> since(first, column, batch, from, until);
    }

    private static int since(long first, int column, RecordBatch batch, int from, int until) {
        long[] micros = batch.column(column).micros();
        int count = 0;
        for (int i = from; i < until; i++) {
            count += micros[i] >= first ? 1 : 0;
        }
        return count;
    }

    static RowTest ancient(Measure.AncientRows measure, int column) {
        long end = Micros.of(measure.until());
        return (batch, from, until) -> before(end, column, batch, from, until);
    }

    private static int before(long end, int column, RecordBatch batch, int from, int until) {
        long[] micros = batch.column(column).micros();
        int count = 0;
        for (int i = from; i < until; i++) {
            count += micros[i] < end && micros[i] != RecordCursor.NO_TIME ? 1 : 0;
        }
        return count;
    }
}
