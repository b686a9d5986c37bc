package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.format.FormatCounts;
import io.tidemark.profiler.format.FormatRecogniser;

/** How many texts fit each format; a value that was just met is not looked at again. */
final class FormatAccumulator implements Accumulator {
    private static final int REMEMBERED = 256;

    private final Measure.Formats measure;
    private final int column;
    private final Utf8View view = new Utf8View();
    private final FormatCounts counts = new FormatCounts();
    private final long[] hashes = new long[REMEMBERED];
    private final int[] found = new int[REMEMBERED];

    FormatAccumulator(Measure.Formats measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (!cursor.text(column, view) || view.length() == 0) {
            return;
        }
        long hash = cursor.hash(column);
        int place = (int) (hash >>> Integer.SIZE) & (REMEMBERED - 1);
        if (hashes[place] != hash || hash == 0) {
            hashes[place] = hash;
            found[place] = FormatRecogniser.matching(view);
        }
        counts.add(found[place]);
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, counts.tally());
    }
}
