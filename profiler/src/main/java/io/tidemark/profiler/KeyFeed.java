package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.keys.KeyIntake;
import io.tidemark.profiler.keys.Sealed;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feeds the key index while the records of some partitions pass by, and seals them at the end of the pass. */
final class KeyFeed implements BatchReader, AutoCloseable {
    private final KeyedDataset keyed;
    private final Measure.Redeliveries measure;
    private final boolean ofDeliveries;
    private final Map<PartitionKey, KeyIntake> intakes = new HashMap<>();
    private RecordKeys columns = new RecordKeys(new int[0]);
    private @Nullable PartitionKey partition;
    private @Nullable KeyIntake current;

    /** @param ofDeliveries whether duplicates are told, too: of all that was delivered in a partition, misplaced or not */
    KeyFeed(KeyedDataset keyed, boolean ofDeliveries) {
        this.keyed = keyed;
        this.ofDeliveries = ofDeliveries;
        this.measure = new Measure.Redeliveries(keyed.key());
        keyed.kept().forEach(one -> intakes.put(one, keyed.intake()));
    }

    /** The pass reads these columns; the key's are among them. */
    KeyFeed reading(List<String> read) {
        columns = new RecordKeys(keyed.key().stream().mapToInt(read::indexOf).toArray());
        return this;
    }

    /** Takes the whole keys of the records at the places in [from, until), which are of one partition and kind. */
    @Override
    public void add(RecordBatch batch, int from, int until) {
        KeyIntake intake = intake(batch.partition(from));
        if (intake == null || batch.kind(from) == RecordCursor.Kind.UNPARSEABLE) {
            return;
        }
        for (int place = from; place < until; place++) {
            if (!columns.isWhole(batch, place)) {
                continue;
            }
            if (batch.isPositioned()) {
                intake.add(columns.hash(batch, place), batch.shard(place), batch.offset(place));
            } else {
                intake.add(columns.hash(batch, place));
            }
        }
    }

    private @Nullable KeyIntake intake(PartitionKey wanted) {
        if (!wanted.equals(partition)) {
            partition = wanted;
            current = intakes.get(wanted);
        }
        return current;
    }

    /** What the index says of each partition, now that all of its records have passed. */
    Map<PartitionKey, States> seal() {
        Map<PartitionKey, States> found = new HashMap<>();
        for (PartitionKey one : keyed.kept()) {
            KeyIntake intake = intakes.get(one);
            if (intake != null) {
                found.put(one, seal(one, intake));
            }
        }
        return found;
    }

    private States seal(PartitionKey one, KeyIntake intake) {
        try {
            Sealed sealed = keyed.seal(one, intake);
            States.Builder told = States.builder().put(measure, sealed.redeliveries());
            return ofDeliveries
                    ? told.put(new Measure.DuplicateRows(keyed.key()), sealed.duplicates())
                            .build()
                    : told.build();
        } catch (UncheckedIOException e) {
            return States.builder().fail(measure, unkept(e)).build();
        }
    }

    /** Why keys could not be kept. */
    static Failure unkept(UncheckedIOException e) {
        return new Failure(
                ErrorCode.TOO_LARGE, e.getMessage() + ": " + e.getCause() + ". Is the disk of the data folder full?");
    }

    @Override
    public void close() {
        intakes.values().forEach(KeyIntake::close);
        intakes.clear();
    }
}
