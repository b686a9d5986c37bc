package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.Set;

/** The states of one partition while its records come in. */
final class PartitionScan {
    private static final Accumulator[] NONE = {};

    private final PartitionKey partition;
    private final Accumulator[] ofRecords;
    private final Accumulator[] ofMisplaced;
    private final Accumulator[] ofUnparseable;
    private long records;

    PartitionScan(PartitionKey partition, Set<Measure<?>> measures, ScanColumns columns) {
        this.partition = partition;
        this.ofRecords = accumulators(RecordCursor.Kind.RECORD, measures, columns);
        this.ofMisplaced = accumulators(RecordCursor.Kind.MISPLACED, measures, columns);
        this.ofUnparseable = accumulators(RecordCursor.Kind.UNPARSEABLE, measures, columns);
    }

    private Accumulator[] accumulators(RecordCursor.Kind kind, Set<Measure<?>> measures, ScanColumns columns) {
        return measures.stream()
                .filter(measure -> kind(measure) == kind)
                .map(measure -> Accumulator.of(measure, partition, columns))
                .toArray(Accumulator[]::new);
    }

    /** Which records a measure is about. */
    private static RecordCursor.Kind kind(Measure<?> measure) {
        if (measure instanceof Measure.MisplacedRows) {
            return RecordCursor.Kind.MISPLACED;
        }
        return measure instanceof Measure.UnparseableRows ? RecordCursor.Kind.UNPARSEABLE : RecordCursor.Kind.RECORD;
    }

    private Accumulator[] accumulators(RecordCursor.Kind kind) {
        return switch (kind) {
            case RECORD -> ofRecords;
            case MISPLACED -> ofMisplaced;
            case UNPARSEABLE -> ofUnparseable;
            case EARLY, TOMBSTONE -> NONE;
        };
    }

    PartitionKey partition() {
        return partition;
    }

    long records() {
        return records;
    }

    /** Adds the records at the places in [from, until), which are all of the kind that the first is of. */
    void add(RecordBatch batch, int from, int until) {
        records += until - from;
        for (Accumulator accumulator : accumulators(batch.kind(from))) {
            accumulator.add(batch, from, until);
        }
    }

    States states() {
        States.Builder states = States.builder();
        for (RecordCursor.Kind kind : RecordCursor.Kind.values()) {
            for (Accumulator accumulator : accumulators(kind)) {
                accumulator.finish(states);
            }
        }
        return states.build();
    }
}
