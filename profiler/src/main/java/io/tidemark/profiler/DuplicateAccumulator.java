package io.tidemark.profiler;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.HashSet64;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows with a complete key and how many different keys there are, by the keys' 64-bit hashes: two of n keys share
 * one by chance with a probability of n² ÷ 2⁶⁵, three in a million at ten million keys.
 */
final class DuplicateAccumulator implements Accumulator {
    private final Measure.DuplicateRows measure;
    private final int[] columns;
    private final HashStream64 hash = Hashing.xxh3_64().hashStream();
    private final HashSet64 seen = new HashSet64();
    private final HashSet64 repeated = new HashSet64();
    private long rowsWithKey;

    DuplicateAccumulator(Measure.DuplicateRows measure, int[] columns) {
        this.measure = measure;
        this.columns = columns.clone();
    }

    @Override
    public void add(RecordCursor cursor) {
        if (cursor.kind() != RecordCursor.Kind.RECORD) {
            return;
        }
        hash.reset();
        for (int column : columns) {
            @Nullable Object value = cursor.value(column);
            if (value == null) {
                return;
            }
            hash.putString(value.toString());
        }
        rowsWithKey++;
        long key = hash.getAsLong();
        if (!seen.add(key)) {
            repeated.add(key);
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new DuplicateTally(rowsWithKey, seen.size(), seen.size() - repeated.size()));
    }
}
