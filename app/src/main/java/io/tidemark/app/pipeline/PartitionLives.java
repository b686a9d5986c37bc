package io.tidemark.app.pipeline;

import io.tidemark.connector.Following;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionLife;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Sighting;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.rules.judge.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves due partitions along their lives and keeps their profiles: a new version for each content a consumer may have seen. */
public final class PartitionLives {
    private final Partitions partitions;
    private final Profiles profiles;

    public PartitionLives(Partitions partitions, Profiles profiles) {
        this.partitions = partitions;
        this.profiles = profiles;
    }

    /**
     * Stores the next states and the profiles worth keeping.
     *
     * @param fresh profiles of those that were due for their revision, version 0
     */
    public List<Judged> live(Dataset dataset, List<DuePartition> due, List<Profile> fresh, Instant now) {
        return live(dataset, due, fresh, new Sight(now, now));
    }

    /** The same where not everything may be seen that is there. */
    List<Judged> live(Dataset dataset, List<DuePartition> due, List<Profile> fresh, Sight sight) {
        Instant now = sight.now();
        Map<PartitionKey, Profile> taken = byPartition(fresh);
        List<PartitionKey> keys = due.stream().map(DuePartition::partition).toList();
        Map<PartitionKey, Profile> newest = byPartition(profiles.newest(dataset.id(), keys));
        Map<PartitionKey, Partition> known = new HashMap<>();
        partitions.ofDataset(dataset.id(), earliest(keys)).forEach(partition -> known.put(partition.key(), partition));

        List<Judged> judged = new ArrayList<>();
        List<Profile> kept = new ArrayList<>();
        for (DuePartition one : due) {
            Partition before =
                    known.getOrDefault(one.partition(), Partition.expected(dataset.id(), one.partition(), now));
            Profile old = newest.get(one.partition());
            Profile seen = look(one, taken.get(one.partition()), before, now);
            boolean changed = seen != null && (old == null || !old.sameContentAs(seen));
            Profile current = changed ? seen : old;
            Sighting sighting = sighting(dataset, one, before, current, changed);
            PartitionLife.Step step = PartitionLife.step(
                    before, sighting, now, sight.until(), dataset.settings().partitioning());
            Partition after = step.partition().withVersion(version(before, changed));
            if (changed && current != null) {
                current = sized(current.withVersion(after.version()), after.bytes());
                kept.add(current);
            }
            judged.add(new Judged(after, Optional.ofNullable(current), step.facts()));
        }
        profiles.save(kept);
        partitions.save(judged.stream().map(Judged::partition).toList());
        partitions.addFacts(judged.stream().flatMap(one -> one.facts().stream()).toList());
        return judged;
    }

    private static @Nullable Instant earliest(List<PartitionKey> keys) {
        return keys.stream()
                .filter(PartitionKey.Window.class::isInstance)
                .map(key -> ((PartitionKey.Window) key).from())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** While a partition is arriving its one profile is replaced; once it was closed, each content is kept. */
    private static int version(Partition before, boolean changed) {
        if (!changed) {
            return before.version();
        }
        return before.version() == 0 || before.state().isSettled() ? before.version() + 1 : before.version();
    }

    /** What was seen now: the profile that was taken, or, of a partition that lost all its rows, one that says so. */
    private static @Nullable Profile look(DuePartition due, @Nullable Profile taken, Partition before, Instant now) {
        return switch (due.reason()) {
            case REVISION -> {
                if (taken == null) {
                    throw new IllegalStateException("No profile was taken of " + due.dataset() + " " + due.partition());
                }
                yield taken;
            }
            case CLOSE -> null;
            case ABSENT -> before.version() == 0 ? null : empty(due, now);
        };
    }

    private static Profile empty(DuePartition due, Instant now) {
        States none = States.builder().put(new Measure.RowCount(), Tally.ZERO).build();
        return Profile.of(due.dataset(), due.partition(), due.revision(), 0, now, none, ProfileCost.NONE);
    }

    private static Sighting sighting(
            Dataset dataset, DuePartition due, Partition before, @Nullable Profile current, boolean changed) {
        if (current == null) {
            return Sighting.absent();
        }
        InstantRange ingest = ingest(dataset, current);
        long rows = rows(current);
        return new Sighting(
                due.revision(),
                rows,
                due.bytes() == null ? before.bytes() : due.bytes(),
                changed,
                ingest.min(),
                ingest.max());
    }

    /** The size that the store's catalog tells, where it does. */
    private static Profile sized(Profile profile, @Nullable Long bytes) {
        return bytes == null ? profile : profile.with(MetricName.BYTES, bytes);
    }

    private static long rows(Profile profile) {
        Measure.RowCount count = new Measure.RowCount();
        Failure failure = profile.states().failures().get(count);
        if (failure != null) {
            throw failure.asException();
        }
        return Math.round(profile.rows().orElse(0));
    }

    private static InstantRange ingest(Dataset dataset, Profile profile) {
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            String column = windows.ingestColumn();
            String ingest = column == null ? Following.DELIVERED : column;
            return profile.states().get(new Measure.TimeRange(ingest)).orElse(InstantRange.EMPTY);
        }
        return InstantRange.EMPTY;
    }

    private static Map<PartitionKey, Profile> byPartition(List<Profile> profiles) {
        Map<PartitionKey, Profile> map = new HashMap<>();
        profiles.forEach(profile -> map.put(profile.partition(), profile));
        return map;
    }
}
