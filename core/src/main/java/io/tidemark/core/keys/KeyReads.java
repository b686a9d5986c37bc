package io.tidemark.core.keys;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Port: questions to the key index. */
public interface KeyReads {
    /**
     * Does nothing where a dataset's keys are kept.
     *
     * @throws io.tidemark.core.error.TidemarkException when they are not, and why
     */
    void requireKey(DatasetId dataset);

    /**
     * All places of records with that key within the horizon, by partition and offset.
     *
     * @param key the value of each key column as text
     * @throws io.tidemark.core.error.TidemarkException when the dataset has no key index, or none of its keys looks like that
     */
    List<KeyPlace> find(DatasetId dataset, List<String> key);

    /**
     * Hands out every record of a partition that is a copy, with its first copy: in an earlier partition within the
     * horizon, or else in the partition itself. In no particular order.
     *
     * @throws io.tidemark.core.error.TidemarkException when the dataset has no key index
     */
    void copies(DatasetId dataset, PartitionKey partition, Consumer<Copy> each);

    /**
     * The statement that reads a dataset without surplus copies, for people to run; empty where the source speaks no SQL.
     *
     * @throws io.tidemark.core.error.TidemarkException when the dataset has no key
     */
    Optional<String> sqlWithoutCopies(DatasetId dataset);

    /** A dataset's standing in the index: partitions, keys, bytes; zeros where it has none. */
    KeyHoldings holdings(DatasetId dataset);
}
