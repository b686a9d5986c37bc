package io.tidemark.rules.replay;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.rules.judge.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what a dataset's partitions went through since a moment, by time. */
final class PastSteps {
    private final Dataset dataset;
    private final Partitions partitions;
    private final Profiles profiles;
    private final Instant since;

    PastSteps(Dataset dataset, Partitions partitions, Profiles profiles, Instant since) {
        this.dataset = dataset;
        this.partitions = partitions;
        this.profiles = profiles;
        this.since = since;
    }

    /**
     * The steps; partitions that only came and closed have one, with their figures and nothing else.
     *
     * @param states whether a rule looks at more than figures
     */
    List<PastStep> find(PastProfiles figures, boolean states) {
        List<PastStep> steps = new ArrayList<>();
        List<Partition> plain = new ArrayList<>();
        for (Partition partition : partitions.ofDataset(dataset.id(), since)) {
            if (isPlain(partition)) {
                plain.add(partition);
            } else if (partition.state() != PartitionState.EXPECTED) {
                steps.addAll(lived(partition));
            }
        }
        Map<PartitionKey, Profile> whole = states ? whole(plain) : Map.of();
        for (Partition partition : plain) {
            PartitionKey.Window window = (PartitionKey.Window) partition.key();
            Optional<Profile> profile =
                    states ? Optional.ofNullable(whole.get(window)) : Optional.of(figures.figures(partition, window));
            steps.add(step(partition, window, profile));
        }
        steps.removeIf(step -> step.at().isBefore(since));
        steps.sort(PastStep.BY_TIME);
        return steps;
    }

    private static boolean isPlain(Partition partition) {
        return partition.key() instanceof PartitionKey.Window
                && partition.version() == 1
                && partition.marks().isEmpty()
                && (partition.state() == PartitionState.CLOSED || partition.state() == PartitionState.ARRIVING);
    }

    private List<PastStep> lived(Partition partition) {
        Instant deadline = partition.key() instanceof PartitionKey.Window window ? deadline(window) : Instant.MAX;
        return new PastLife(partition, profiles.revisions(dataset.id(), partition.key()))
                .steps(partitions.facts(dataset.id(), partition.key()), deadline, dataset.discoveredAt());
    }

    private PastStep step(Partition partition, PartitionKey.Window window, Optional<Profile> profile) {
        Instant deadline = deadline(window);
        boolean imported = deadline.isBefore(dataset.discoveredAt());
        Instant live = Objects.requireNonNullElse(partition.closedAt(), partition.changedAt());
        return new PastStep(imported ? deadline : live, imported, new Judged(partition, profile, List.of()));
    }

    private Instant deadline(PartitionKey.Window window) {
        return dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                ? how.deadline(window)
                : window.until();
    }

    private Map<PartitionKey, Profile> whole(List<Partition> plain) {
        Map<PartitionKey, Profile> found = new HashMap<>();
        profiles.newest(dataset.id(), plain.stream().map(Partition::key).toList())
                .forEach(profile -> found.put(profile.partition(), profile));
        return found;
    }
}
