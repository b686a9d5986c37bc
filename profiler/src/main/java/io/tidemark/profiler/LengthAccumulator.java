package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.TextBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;

/** Lengths of texts in code points: bytes of UTF-8 that continue none. Sums are exact, so the order does not matter. */
final class LengthAccumulator implements Accumulator {
    private final Measure.Lengths measure;
    private final int column;
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
    public void add(RecordBatch batch, int from, int until) {
        TextBatch texts = batch.column(column).texts();
        for (int i = from; i < until; i++) {
            if (texts.isText(i)) {
                add(TextWords.codePoints(texts.bytes(i), texts.from(i), texts.until(i)));
            }
        }
    }

    private void add(int length) {
        count++;
        min = Math.min(min, length);
        max = Math.max(max, length);
        sum += length;
        squares += (double) length * length;
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
