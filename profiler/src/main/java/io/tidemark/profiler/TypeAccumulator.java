package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.ValueType;
import java.util.HashMap;
import java.util.Map;

/** Counts a field's values by what they are. */
final class TypeAccumulator implements Accumulator {
    private final Measure.ValueTypes measure;
    private final int column;
    /** By code; the first counts what is no value. */
    private final long[] counts = new long[ValueType.values().length + 1];

    TypeAccumulator(Measure.ValueTypes measure, int column) {
        this.measure = measure;
        this.column = column;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        byte[] types = batch.column(column).types();
        int i = from;
        while (i < until) {
            // most often all are of one type, and that is quicker than counting one by one
            byte type = types[i];
            int first = i;
            while (i < until && types[i] == type) {
                i++;
            }
            counts[type] += i - first;
        }
    }

    @Override
    public void finish(States.Builder states) {
        Map<String, Long> found = new HashMap<>();
        for (ValueType type : ValueType.values()) {
            long count = counts[type.code()];
            if (count > 0) {
                found.put(type.text(), count);
            }
        }
        states.put(measure, new FrequentValues(found, 0, 0));
    }
}
