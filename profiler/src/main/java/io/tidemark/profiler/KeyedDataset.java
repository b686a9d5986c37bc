package io.tidemark.profiler;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.profiler.keys.KeyIntake;
import io.tidemark.profiler.keys.Sealed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dataset with a key, and those of its due partitions whose keys are to be kept in the index. */
record KeyedDataset(KeyIndex index, Dataset dataset, List<String> key, Map<PartitionKey, Revision> due) {
    static KeyedDataset of(KeyIndex index, Dataset dataset, List<DuePartition> due) {
        Map<PartitionKey, Revision> kept = new LinkedHashMap<>();
        for (DuePartition one : due) {
            if (index.keeps(one.partition())) {
                kept.put(one.partition(), one.revision());
            }
        }
        return new KeyedDataset(index, dataset, dataset.settings().key(), kept);
    }

    /** Earliest first, so that a later one's copies are found. */
    List<PartitionKey> kept() {
        return KeyIndex.inOrder(due.keySet());
    }

    KeyIntake intake() {
        return index.intake(dataset.id());
    }

    Sealed seal(PartitionKey partition, KeyIntake intake) {
        return index.seal(dataset.id(), key, partition, due.getOrDefault(partition, Revision.ABSENT), intake);
    }

    /** Forgets what the index knows of them, because not all of their rows are read. */
    void drop() {
        kept().forEach(partition -> index.drop(dataset.id(), key, partition));
    }
}
