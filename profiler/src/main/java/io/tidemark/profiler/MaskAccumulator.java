package io.tidemark.profiler;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.Arrays;

/** The most frequent patterns of texts; a value that was just met is not looked at again. */
final class MaskAccumulator implements Accumulator {
    private static final int REMEMBERED = 256;
    private static final Hasher64 XXH3 = Hashing.xxh3_64();

    private final Measure.Masks measure;
    private final int column;
    private final Utf8View view = new Utf8View();
    private final Mask mask = new Mask();
    private final FrequentCounter counter = new FrequentCounter();
    private final long[] values = new long[REMEMBERED];
    private final long[] masks = new long[REMEMBERED];

    MaskAccumulator(Measure.Masks measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordCursor cursor) {
        if (!cursor.text(column, view) || view.length() == 0) {
            return;
        }
        if (counter.isHopeless()) {
            counter.increment(0);
            return;
        }
        long value = cursor.hash(column);
        int place = (int) (value >>> Integer.SIZE) & (REMEMBERED - 1);
        if (values[place] != value || !counter.increment(masks[place])) {
            mask.of(view);
            values[place] = value;
            masks[place] = count();
        }
    }

    private long count() {
        long hash = XXH3.hashBytesToLong(mask.bytes(), 0, mask.length());
        if (!counter.increment(hash)) {
            counter.insert(hash, Arrays.copyOf(mask.bytes(), mask.length()));
        }
        return hash;
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, counter.values());
    }
}
