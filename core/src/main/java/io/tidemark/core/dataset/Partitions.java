package io.tidemark.core.dataset;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: partitions, their history, and those that are due. */
public interface Partitions {
    /** Adds or replaces partitions, each by dataset and key. */
    void save(Collection<Partition> partitions);

    Optional<Partition> find(DatasetId dataset, PartitionKey key);

    Optional<Partition> findByText(DatasetId dataset, String keyText);

    /**
     * The partitions of a dataset, oldest window first, then the others by text.
     *
     * @param from leaves out windows that start earlier; null for all
     */
    List<Partition> ofDataset(DatasetId dataset, @Nullable Instant from);

    /** Keeps whoever else wants to judge the dataset's partitions waiting until the transaction is over. */
    void hold(DatasetId dataset);

    /** Forgets all partitions of a dataset with what hangs on them, when it is cut differently from now on. */
    void forget(DatasetId dataset);

    /**
     * Forgets windows that ended before that, with their history, profiles, metrics, verdicts and rows.
     *
     * @param most how many at once
     * @return how many it were
     */
    int forgetBefore(Instant end, int most);

    void addFacts(List<PartitionFact> facts);

    /** What happened to a partition, oldest first. */
    List<PartitionFact> facts(DatasetId dataset, PartitionKey key);

    /** Adds due partitions; one that is due already keeps its place and takes the newer revision and reason. */
    void addDue(Collection<DuePartition> due);

    /** Known datasets that have due partitions. */
    List<DatasetId> datasetsDue();

    /** The due partitions of a dataset, oldest window first. */
    List<DuePartition> due(DatasetId dataset, int limit);

    /** Takes back due partitions that were worked off, unless they became due again for another revision meanwhile. */
    void doneDue(Collection<DuePartition> done);

    /** How many partitions are due, over all datasets. */
    long countDue();
}
