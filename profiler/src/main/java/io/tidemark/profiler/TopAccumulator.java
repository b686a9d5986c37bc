package io.tidemark.profiler;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.TextBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.nio.charset.StandardCharsets;

/** The most frequent values of a column; they are told apart by their hashes, and long texts are cut. */
final class TopAccumulator implements Accumulator {
    private final Measure.TopValues measure;
    private final int column;
    private final FrequentCounter counter = new FrequentCounter();

    TopAccumulator(Measure.TopValues measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        ColumnBatch values = batch.column(column);
        boolean[] nulls = values.nulls();
        long[] hashes = values.hashes();
        for (int i = from; i < until; i++) {
            if (!nulls[i] && counter.add(hashes[i])) {
                counter.name(text(values, i));
            }
        }
    }

    private static byte[] text(ColumnBatch values, int place) {
        TextBatch texts = values.texts();
        return texts.isText(place)
                ? ShortText.copy(texts.bytes(place), texts.from(place), texts.until(place))
                : String.valueOf(values.value(place)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, counter.values());
    }
}
