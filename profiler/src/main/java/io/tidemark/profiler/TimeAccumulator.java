package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Earliest and latest instant of a column. */
final class TimeAccumulator implements Accumulator {
    private final Measure.TimeRange measure;
    private final int column;
    private @Nullable Instant min;
    private @Nullable Instant max;

    TimeAccumulator(Measure.TimeRange measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (cursor.kind() == RecordCursor.Kind.RECORD && cursor.value(column) instanceof Instant instant) {
            min = min == null || instant.isBefore(min) ? instant : min;
            max = max == null || instant.isAfter(max) ? instant : max;
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new InstantRange(min, max));
    }
}
