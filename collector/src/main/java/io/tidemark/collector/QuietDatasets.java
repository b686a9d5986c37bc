package io.tidemark.collector;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Datasets of which nothing can become due before a certain time unless their signals move, so that a crawl needs no look
 * at their partitions until then. Kept in memory: a restart costs one look at each dataset.
 */
final class QuietDatasets {
    /** A dataset is looked at this often in any case. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<DatasetId, Quiet> quiet = new ConcurrentHashMap<>();

    /** Whether the dataset, of which no signal moved, needs no look at its partitions. */
    boolean contains(Dataset dataset, Instant now) {
        Quiet known = quiet.get(dataset.id());
        return known != null
                && now.isBefore(known.until())
                && known.cursor().equals(dataset.cursor())
                && known.settings().equals(dataset.settings());
    }

    /** Nothing of the dataset is due, and everything that was due is worked off. */
    void add(Dataset dataset, Instant now) {
        Instant until = wakes(dataset.settings().partitioning(), now);
        quiet.put(dataset.id(), new Quiet(dataset.cursor(), dataset.settings(), until));
    }

    void remove(DatasetId dataset) {
        quiet.remove(dataset);
    }

    /** The next time at which a window starts, and so may be expected, or at which the deadline of one passes. */
    private static Instant wakes(Partitioning how, Instant now) {
        Instant latest = now.plus(LONGEST);
        return switch (how) {
            case Partitioning.TimeWindows windows -> {
                PartitionKey.Window waiting = windows.windowAt(now.minus(windows.lateness()));
                yield earlier(latest, earlier(windows.windowAt(now).until(), windows.deadline(waiting)));
            }
            case Partitioning.Undivided whole -> latest;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Quiet(String cursor, DatasetSettings settings, Instant until) {}
}
