package io.tidemark.core.arrival;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a dataset's windows arrive: its curve, one window's points on it, and whether that window is ready. */
public final class ArrivalReads {
    private final Partitions partitions;
    private final Arrivals arrivals;
    private final InstantSource clock;

    public ArrivalReads(Partitions partitions, Arrivals arrivals, InstantSource clock) {
        this.partitions = partitions;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** The curve; empty for a dataset without windows or with too short a past. */
    public Optional<ArrivalCurve> curve(Dataset dataset) {
        Instant now = clock.instant();
        return windows(dataset).flatMap(how -> {
            Instant from = new Ages(how).horizon(now);
            return ArrivalCurve.learn(arrivals.since(dataset.id(), from), settled(dataset, from), now);
        });
    }

    /** Whether the window is ready; empty when the partition is none. */
    public Optional<Readiness> readiness(Dataset dataset, Partition partition) {
        return windows(dataset)
                .filter(how -> partition.key() instanceof PartitionKey.Window)
                .map(how -> readiness(dataset, how, partition));
    }

    /** What was seen of the window at each age. */
    public Arrival arrival(Dataset dataset, PartitionKey.Window window) {
        return arrivals.of(dataset.id(), List.of(window)).stream().findFirst().orElseGet(() -> Arrival.none(window));
    }

    private Readiness readiness(Dataset dataset, Partitioning.TimeWindows how, Partition partition) {
        Instant now = clock.instant();
        PartitionKey.Window window = (PartitionKey.Window) partition.key();
        Instant past = new Ages(how).horizon(window.until().isBefore(now) ? window.until() : now);
        Instant from = new Ages(how).horizon(now);
        Map<PartitionKey.Window, Long> rows = settled(dataset, past.isBefore(from) ? past : from);
        Optional<ArrivalCurve> curve = ArrivalCurve.learn(arrivals.since(dataset.id(), from), rows, now);
        Optional<Double> usual = new UsualRows(how, rows).of(window);
        return new ReadinessJudge(how, partition, curve, usual, now).judge();
    }

    /** The rows of the settled windows that have any. */
    private Map<PartitionKey.Window, Long> settled(Dataset dataset, Instant from) {
        Map<PartitionKey.Window, Long> rows = new HashMap<>();
        for (Partition partition : partitions.ofDataset(dataset.id(), from)) {
            if (partition.key() instanceof PartitionKey.Window window
                    && partition.state().isSettled()
                    && partition.rowsOrZero() > 0) {
                rows.put(window, partition.rowsOrZero());
            }
        }
        return rows;
    }

    private static Optional<Partitioning.TimeWindows> windows(Dataset dataset) {
        return dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                ? Optional.of(how)
                : Optional.empty();
    }
}
