package io.tidemark.profiler;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.Arrays;

/** The most frequent patterns of texts; a value that was just met is not looked at again. */
final class MaskAccumulator implements Accumulator {
    private static final Hasher64 XXH3 = Hashing.xxh3_64();

    private final Measure.Masks measure;
    private final int column;
    private final Utf8View view = new Utf8View();
    private final Mask mask = new Mask();
    private final FrequentCounter counter = new FrequentCounter();
    private final Remembered masks;

    MaskAccumulator(Measure.Masks measure, ScanColumns columns) {
        this.measure = measure;
        this.column = columns.place(measure.column());
        this.masks = columns.masks(measure.column());
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        TextBatch texts = batch.column(column).texts();
        long[] hashes = batch.column(column).hashes();
        for (int i = from; i < until; i++) {
            if (texts.from(i) < texts.until(i)) {
                texts.show(i, view);
                add(hashes[i]);
            }
        }
    }

    private void add(long value) {
        boolean isKnown = counter.isHopeless() || masks.has(value);
        if (!isKnown) {
            mask.of(view);
            masks.put(value, XXH3.hashBytesToLong(mask.bytes(), 0, mask.length()));
        }
        if (counter.add(masks.get(value))) {
            if (isKnown) {
                mask.of(view);
            }
            counter.name(Arrays.copyOf(mask.bytes(), mask.length()));
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, counter.values());
    }
}
