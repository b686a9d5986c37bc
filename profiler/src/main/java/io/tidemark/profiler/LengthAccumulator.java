package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;

/** Lengths of texts in code points: bytes of UTF-8 that continue none. Sums are exact, so the order does not matter. */
final class LengthAccumulator implements Accumulator {
    private static final int FIRST_CONTINUING = -64;

    private final Measure.Lengths measure;
    private final int column;
    private final Utf8View view = new Utf8View();
    private long count;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long sum;
    private double squares;

    LengthAccumulator(Measure.Lengths measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (!cursor.text(column, view)) {
            return;
        }
        int length = codePoints(view);
        count++;
        min = Math.min(min, length);
        max = Math.max(max, length);
        sum += length;
        squares += (double) length * length;
    }

    private static int codePoints(Utf8View text) {
        byte[] bytes = text.bytes();
        int continuing = 0;
        for (int i = text.from(); i < text.until(); i++) {
            continuing += bytes[i] < FIRST_CONTINUING ? 1 : 0;
        }
        return text.length() - continuing;
    }

    @Override
    public void finish(States.Builder states) {
        double mean = (double) sum / count;
        states.put(
                measure,
                count == 0
                        ? NumberSummary.ZERO
                        : new NumberSummary(count, min, max, mean, Math.max(0, squares - mean * sum)));
    }
}
