package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.nio.charset.StandardCharsets;

/** The most frequent values of a column; they are told apart by their hashes, and long texts are cut. */
final class TopAccumulator implements Accumulator {
    private final Measure.TopValues measure;
    private final int column;
    private final Utf8View view = new Utf8View();
    private final FrequentCounter counter = new FrequentCounter();

    TopAccumulator(Measure.TopValues measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (cursor.isNull(column)) {
            return;
        }
        long hash = cursor.hash(column);
        if (!counter.increment(hash)) {
            counter.insert(hash, text(cursor));
        }
    }

    private byte[] text(RecordCursor cursor) {
        if (cursor.text(column, view)) {
            return ShortText.copy(view);
        }
        return String.valueOf(cursor.value(column)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, counter.values());
    }
}
