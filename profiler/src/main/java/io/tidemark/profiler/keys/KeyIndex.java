package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.core.keys.KeyPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Where the records with a key are, for all datasets with a key: 64-bit hashes in sealed files a partition, kept as long
 * as the horizon says. Two different keys are taken for one with a probability of n ÷ 2⁶⁴ for each look-up among n keys,
 * 5.4e-11 at a billion.
 */
public final class KeyIndex {
    /** The share of the heap that filters may take, and intakes as much again. */
    private static final int SHARE_OF_HEAP = 5;

    private final SegmentFiles files;
    private final Duration horizon;
    private final InstantSource clock;
    private final KeyMemory intakes;
    private final KeyMemory filters;
    private final Map<DatasetId, DatasetKeys> open = new ConcurrentHashMap<>();

    /**
     * An index with a share of the heap.
     *
     * @param folder where the segments lie
     * @param horizon windows that ended longer ago are not kept
     */
    public KeyIndex(Path folder, Duration horizon, InstantSource clock) {
        this(folder, horizon, clock, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /**
     * An index with so much memory.
     *
     * @param memory how many bytes filters may take, and intakes as much again
     */
    public KeyIndex(Path folder, Duration horizon, InstantSource clock, long memory) {
        this.files = new SegmentFiles(folder);
        this.horizon = horizon;
        this.clock = clock;
        this.intakes = new KeyMemory(memory);
        this.filters = new KeyMemory(memory);
    }

    /** Takes the keys of one partition of a dataset, to be sealed and closed. */
    public KeyIntake intake(DatasetId dataset) {
        return new KeyIntake(files.folder(dataset), intakes);
    }

    /** Partitions in the order in which they were delivered. */
    public static List<PartitionKey> inOrder(Collection<PartitionKey> partitions) {
        return partitions.stream().sorted(PartitionOrder.INSTANCE).toList();
    }

    /** Whether a partition is young enough to be kept. */
    public boolean keeps(PartitionKey partition) {
        return DatasetKeys.isWithin(partition, clock.instant(), horizon);
    }

    /**
     * Keeps a partition's keys instead of those of its earlier revision.
     *
     * @param key the columns of the key
     */
    public Sealed seal(
            DatasetId dataset, List<String> key, PartitionKey partition, Revision revision, KeyIntake intake) {
        DatasetKeys keys = of(dataset, key);
        keys.expire(clock.instant().minus(horizon));
        return keys.seal(partition, revision, intake);
    }

    /** Forgets a partition's keys, because its rows are no longer all known. */
    public void drop(DatasetId dataset, List<String> key, PartitionKey partition) {
        of(dataset, key).drop(partition);
    }

    /** All records whose key has that fingerprint. */
    public List<KeyPlace> find(DatasetId dataset, List<String> key, long fingerprint) {
        return of(dataset, key).find(fingerprint);
    }

    /** Every record of a partition that is a copy, with its first copy. */
    public void copies(DatasetId dataset, List<String> key, PartitionKey partition, Consumer<Copy> each) {
        of(dataset, key).copies(partition, each);
    }

    public KeyHoldings holdings(DatasetId dataset, List<String> key) {
        return of(dataset, key).holdings();
    }

    /** How much memory a dataset's keys take. */
    public long heapBytes(DatasetId dataset, List<String> key) {
        return of(dataset, key).heapBytes();
    }

    private DatasetKeys of(DatasetId dataset, List<String> key) {
        String columns = String.join(",", key);
        return open.compute(
                dataset,
                (id, known) -> known != null && known.key().equals(columns)
                        ? known
                        : DatasetKeys.open(id, columns, files, filters));
    }
}
