package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What a partition's groups of values tell of each column, while they arrive. */
final class ValueTally {
    private final ValueGroups groups;
    private final Map<String, CountedValues> counted = new HashMap<>();
    private final Map<String, LongStream.Builder> hashes = new HashMap<>();

    ValueTally(ValueGroups groups) {
        this.groups = groups;
        groups.asText()
                .forEach(column ->
                        counted.put(column, new CountedValues(groups.columns().size() == 1)));
        groups.asHash().forEach(column -> hashes.put(column, LongStream.builder()));
    }

    /**
     * Counts rows with a value.
     *
     * @param value null for all values that have few rows
     * @param most how many rows one value has at most
     */
    void count(String column, @Nullable String value, long rows, long most) {
        CountedValues values = counted.get(column);
        if (values == null) {
            return;
        }
        if (value == null) {
            values.addRest(rows, most);
        } else {
            values.add(value, rows);
        }
    }

    void hash(String column, long hash) {
        LongStream.Builder seen = hashes.get(column);
        if (seen != null) {
            seen.add(hash);
        }
    }

    States states(Collection<Measure<?>> measures) {
        States.Builder states = States.builder();
        for (Measure<?> measure : measures) {
            if (measure instanceof Measure.TopValues top) {
                CountedValues values = counted.get(top.column());
                if (values != null) {
                    states.put(top, values.values());
                }
            } else if (measure instanceof Measure.Distinct distinct) {
                LongStream.Builder seen = hashes.get(distinct.column());
                if (seen != null) {
                    states.put(distinct, DistinctSketch.of(groups.bits(), seen.build()));
                }
            }
        }
        return states.build();
    }
}
