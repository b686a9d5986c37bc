package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.core.keys.KeyPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where the records with a key are, for all datasets with a key: 64-bit hashes in sealed files a partition, kept as long
 * as the horizon says. Two different keys are taken for one with a probability of n ÷ 2⁶⁴ for each look-up among n keys,
 * 5.4e-11 at a billion.
 */
public final class KeyIndex {
    private static final System.Logger LOG = System.getLogger(KeyIndex.class.getName());
    /** The share of the heap that filters may take, and intakes as much again. */
    private static final int SHARE_OF_HEAP = 5;
    /** A quarter of what Linux grants a process. */
    private static final int MOST_MAPPED = 1 << 14;

    private final SegmentFiles files;
    private final Duration horizon;
    private final InstantSource clock;
    private final KeyMemory intakes;
    private final KeyMemory filters;
    private final OpenKeys open;
    private final Map<DatasetId, KeyLog> logs = new ConcurrentHashMap<>();

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
        this(folder, horizon, clock, memory, MOST_MAPPED);
    }

    /** @param mostMapped how many files may be mapped into memory before those of idle datasets are let go */
    KeyIndex(Path folder, Duration horizon, InstantSource clock, long memory, int mostMapped) {
        this.files = new SegmentFiles(folder);
        this.horizon = horizon;
        this.clock = clock;
        this.intakes = new KeyMemory(memory);
        this.filters = new KeyMemory(memory);
        this.open = new OpenKeys(mostMapped, (dataset, key) -> DatasetKeys.open(dataset, key, files, filters));
    }

    /** Takes the keys of one partition of a dataset, to be sealed and closed. */
    public KeyIntake intake(DatasetId dataset) {
        return new KeyIntake(files.folder(dataset), intakes);
    }

    /**
     * Where the keys of a topic's records are kept while it is read.
     *
     * @param about names the very topic and how it is cut
     * @param key the columns of the key
     */
    public KeyLog log(DatasetId dataset, String about, List<String> key) {
        String all = about + "\n" + String.join(",", key);
        return logs.compute(
                dataset,
                (id, known) ->
                        known != null && known.about().equals(all) ? known : new KeyLog(files.folder(id), all, clock));
    }

    /** The keys of the records between these offsets, taken from a log; empty where it does not hold all of them. */
    public Optional<KeyIntake> intake(DatasetId dataset, LogContent log, Collection<LogSpan> spans) {
        KeyIntake intake = intake(dataset);
        try {
            Optional<LoggedKeys> keys = log.find(spans);
            if (keys.isPresent() && keys.get().feed(intake)) {
                return Optional.of(intake);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "The key log of " + dataset + " cannot be read", e);
        }
        intake.close();
        return Optional.empty();
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
        Instant oldest = clock.instant().minus(horizon);
        return using(dataset, key, keys -> keys.seal(partition, revision, intake, oldest));
    }

    /** Forgets a partition's keys, because its rows are no longer all known. */
    public void drop(DatasetId dataset, List<String> key, PartitionKey partition) {
        using(dataset, key, keys -> {
            keys.drop(partition);
            return keys;
        });
    }

    /** All records whose key has that fingerprint. */
    public List<KeyPlace> find(DatasetId dataset, List<String> key, long fingerprint) {
        return using(dataset, key, keys -> keys.find(fingerprint));
    }

    /** Every record of a partition that is a copy, with its first copy. */
    public void copies(DatasetId dataset, List<String> key, PartitionKey partition, Consumer<Copy> each) {
        using(dataset, key, keys -> {
            keys.copies(partition, each);
            return keys;
        });
    }

    public KeyHoldings holdings(DatasetId dataset, List<String> key) {
        return using(dataset, key, DatasetKeys::holdings);
    }

    /** How much memory a dataset's keys take. */
    public long heapBytes(DatasetId dataset, List<String> key) {
        return using(dataset, key, DatasetKeys::heapBytes);
    }

    /** How many files are mapped into memory. */
    int mapped() {
        return open.mapped();
    }

    private <T> T using(DatasetId dataset, List<String> key, Function<DatasetKeys, T> user) {
        return open.use(dataset, String.join(",", key), user);
    }
}
