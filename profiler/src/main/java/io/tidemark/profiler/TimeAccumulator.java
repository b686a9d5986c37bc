package io.tidemark.profiler;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Earliest and latest instant of a column; only one that may be either is looked at beyond its microseconds. */
final class TimeAccumulator implements Accumulator {
    private final Measure.TimeRange measure;
    private final int column;
    private long minMicros = Long.MAX_VALUE;
    private long maxMicros = Long.MIN_VALUE;
    private @Nullable Instant min;
    private @Nullable Instant max;

    TimeAccumulator(Measure.TimeRange measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        ColumnBatch values = batch.column(column);
        long[] micros = values.micros();
        long first = Long.MAX_VALUE;
        long last = RecordCursor.NO_TIME;
        for (int i = from; i < until; i++) {
            first = Math.min(first, micros[i] == RecordCursor.NO_TIME ? Long.MAX_VALUE : micros[i]);
            last = Math.max(last, micros[i]);
        }
        if (last != RecordCursor.NO_TIME && (min == null || first <= minMicros || last >= maxMicros)) {
            // What is beyond the bounds is the same in microseconds, and may be no instant, as MySQL's 0000-00-00 or
            // infinity.
            boolean bounded = first == Micros.FIRST || last == Long.MAX_VALUE;
            for (int i = from; i < until; i++) {
                boolean candidate = micros[i] == first || micros[i] == last || bounded;
                if (candidate && micros[i] != RecordCursor.NO_TIME && values.value(i) instanceof Instant instant) {
                    add(micros[i], instant);
                }
            }
        }
    }

    private void add(long micros, Instant instant) {
        if (min == null || instant.isBefore(min)) {
            min = instant;
            minMicros = micros;
        }
        if (max == null || instant.isAfter(max)) {
            max = instant;
            maxMicros = micros;
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new InstantRange(min, max));
    }
}
