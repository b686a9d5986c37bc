package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
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
    private final Utf8View view = new Utf8View();
    private byte @Nullable [] min;
    private byte @Nullable [] max;

    TextRangeAccumulator(Measure.TextRange measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (!cursor.text(column, view)) {
            return;
        }
        if (min == null || compare(min) < 0) {
            min = copy();
        }
        if (max == null || compare(max) > 0) {
            max = copy();
        }
    }

    private int compare(byte[] other) {
        return Arrays.compareUnsigned(view.bytes(), view.from(), view.until(), other, 0, other.length);
    }

    private byte[] copy() {
        return Arrays.copyOfRange(view.bytes(), view.from(), view.until());
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
