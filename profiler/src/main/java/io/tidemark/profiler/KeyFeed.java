package io.tidemark.profiler;

import io.tidemark.connector.Positioned;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.keys.KeyHash;
import io.tidemark.profiler.keys.KeyIntake;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feeds the key index while the records of some partitions pass by, and seals them at the end of the pass. */
final class KeyFeed implements AutoCloseable {
    private final KeyedDataset keyed;
    private final Measure.Redeliveries measure;
    private final Map<PartitionKey, KeyIntake> intakes = new HashMap<>();
    private int[] columns = {};
    private @Nullable PartitionKey partition;
    private @Nullable KeyIntake current;

    KeyFeed(KeyedDataset keyed) {
        this.keyed = keyed;
        this.measure = new Measure.Redeliveries(keyed.key());
        keyed.kept().forEach(one -> intakes.put(one, keyed.intake()));
    }

    /** The pass reads these columns; the key's are among them. */
    KeyFeed reading(List<String> read) {
        columns = keyed.key().stream().mapToInt(read::indexOf).toArray();
        return this;
    }

    /** Takes the key of the record that the cursor stands on, where it has a whole one. */
    void add(RecordCursor cursor) {
        if (cursor.kind() == RecordCursor.Kind.UNPARSEABLE) {
            return;
        }
        KeyIntake intake = intake(cursor.partition());
        if (intake == null) {
            return;
        }
        long key = 0;
        for (int column : columns) {
            if (cursor.isNull(column)) {
                return;
            }
            key = KeyHash.with(key, cursor.fingerprint(column));
        }
        if (cursor instanceof Positioned positioned) {
            intake.add(key, positioned.shard(), positioned.offset());
        } else {
            intake.add(key);
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
            return States.builder()
                    .put(measure, keyed.seal(one, intake).redeliveries())
                    .build();
        } catch (UncheckedIOException e) {
            Failure failure = new Failure(
                    ErrorCode.TOO_LARGE,
                    e.getMessage() + ": " + e.getCause() + ". Is the disk of the data folder full?");
            return States.builder().fail(measure, failure).build();
        }
    }

    @Override
    public void close() {
        intakes.values().forEach(KeyIntake::close);
        intakes.clear();
    }
}
