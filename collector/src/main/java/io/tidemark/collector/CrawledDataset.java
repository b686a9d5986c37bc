package io.tidemark.collector;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.SchemaChange;
import java.util.List;
import java.util.Optional;

/**
 * What a crawl found of one dataset, not stored yet.
 *
 * @param quiet whether the dataset is just as it is stored and nothing of it is due, so that there is nothing to store
 * @param changes what changed in its schema since the last crawl
 * @param recut whether it is cut into other partitions than before, so that the old ones are void
 * @param due partitions that must be looked at again
 * @param expected partitions whose time has come and that hold nothing yet
 * @param wanted what there is to read of a topic that is followed
 */
public record CrawledDataset(
        Dataset dataset,
        boolean quiet,
        List<SchemaChange> changes,
        boolean recut,
        List<DuePartition> due,
        List<Partition> expected,
        Optional<WantedReading> wanted) {
    public CrawledDataset {
        changes = List.copyOf(changes);
        due = List.copyOf(due);
        expected = List.copyOf(expected);
    }

    /** A dataset of which nothing but its state is new. */
    static CrawledDataset only(Dataset dataset) {
        return new CrawledDataset(dataset, false, List.of(), false, List.of(), List.of(), Optional.empty());
    }

    /** A dataset of which nothing is new. */
    static CrawledDataset quiet(Dataset dataset) {
        return new CrawledDataset(dataset, true, List.of(), false, List.of(), List.of(), Optional.empty());
    }
}
