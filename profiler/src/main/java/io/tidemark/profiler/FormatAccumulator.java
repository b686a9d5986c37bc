package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.format.FormatCounts;
import io.tidemark.profiler.format.FormatRecogniser;

/** How many texts fit each format; a value that was just met is not looked at again. */
final class FormatAccumulator implements Accumulator {
    private final Measure.Formats measure;
    private final int column;
    private final Utf8View view = new Utf8View();
    private final FormatCounts counts = new FormatCounts();
    private final Remembered found;

    FormatAccumulator(Measure.Formats measure, ScanColumns columns) {
        this.measure = measure;
        this.column = columns.place(measure.column());
        this.found = columns.formats(measure.column());
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        TextBatch texts = batch.column(column).texts();
        long[] values = batch.column(column).hashes();
        for (int i = from; i < until; i++) {
            if (texts.from(i) < texts.until(i)) {
                texts.show(i, view);
                add(values[i]);
            }
        }
    }

    private void add(long hash) {
        if (!found.has(hash)) {
            found.put(hash, FormatRecogniser.matching(view));
        }
        counts.add((int) found.get(hash));
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, counts.tally());
    }
}
