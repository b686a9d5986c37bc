package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The states of one partition while its records come in. */
final class PartitionScan {
    private final PartitionKey partition;
    private final List<Accumulator> accumulators = new ArrayList<>();
    private long records;

    PartitionScan(PartitionKey partition, Set<Measure<?>> measures, List<String> columns) {
        this.partition = partition;
        measures.forEach(measure -> accumulators.add(Accumulator.of(measure, partition, columns)));
    }

    PartitionKey partition() {
        return partition;
    }

    long records() {
        return records;
    }

    void add(RecordCursor cursor) {
        records++;
        for (Accumulator accumulator : accumulators) {
            accumulator.add(cursor);
        }
    }

    States states() {
        States.Builder states = States.builder();
        accumulators.forEach(accumulator -> accumulator.finish(states));
        return states.build();
    }
}
