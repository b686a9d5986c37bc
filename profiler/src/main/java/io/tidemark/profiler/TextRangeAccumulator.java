package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.TextBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.TextExtremes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** First and last text: UTF-8 bytes are in the order of their code points. */
final class TextRangeAccumulator implements Accumulator {
    private final Measure.TextRange measure;
    private final int column;
    private byte @Nullable [] min;
    private byte @Nullable [] max;
    private long minStart;
    private long maxStart;

    TextRangeAccumulator(Measure.TextRange measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        TextBatch texts = batch.column(column).texts();
        for (int i = from; i < until; i++) {
            if (texts.isText(i)) {
                add(texts.bytes(i), texts.from(i), texts.until(i));
            }
        }
    }

    /** The first eight bytes tell nearly always. */
    private void add(byte[] bytes, int from, int until) {
        long start = TextWords.first(bytes, from, until);
        if (min == null || (start <= minStart && compare(bytes, from, until, min) < 0)) {
            min = Arrays.copyOfRange(bytes, from, until);
            minStart = start;
        }
        if (max == null || (start >= maxStart && compare(bytes, from, until, max) > 0)) {
            max = Arrays.copyOfRange(bytes, from, until);
            maxStart = start;
        }
    }

    private static int compare(byte[] bytes, int from, int until, byte[] other) {
        return Arrays.compareUnsigned(bytes, from, until, other, 0, other.length);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(
                measure,
                min == null || max == null
                        ? TextExtremes.NONE
                        : new TextExtremes(
                                new String(min, StandardCharsets.UTF_8), new String(max, StandardCharsets.UTF_8)));
    }
}
