package io.tidemark.rules.replay;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.metric.Profile;
import io.tidemark.rules.judge.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a partition with a past went through, step by step, from its facts and all contents that are kept. */
final class PastLife {
    private final Partition now;
    private final List<Profile> contents;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private PartitionState state = PartitionState.EXPECTED;
    private @Nullable Instant closedAt;

    /**
     * The life of a partition.
     *
     * @param contents its profiles, newest first
     */
    PastLife(Partition now, List<Profile> contents) {
        this.now = now;
        this.contents = contents;
    }

    /** A step for each moment at which something happened; all of what was over at {@code watchedSince} is one past. */
    List<PastStep> steps(List<PartitionFact> facts, Instant deadline, Instant watchedSince) {
        boolean imported = deadline.isBefore(watchedSince);
        TreeMap<Instant, List<PartitionFact>> byTime =
                facts.stream().collect(Collectors.groupingBy(PartitionFact::at, TreeMap::new, Collectors.toList()));
        List<PastStep> steps = new ArrayList<>();
        byTime.forEach((at, happened) -> {
            boolean first = steps.isEmpty() && imported;
            steps.add(new PastStep(first ? deadline : at, first, step(at, happened)));
        });
        return steps;
    }

    private Judged step(Instant at, List<PartitionFact> happened) {
        happened.forEach(fact -> take(fact.kind()));
        boolean settled = state.isSettled() || !(now.key() instanceof PartitionKey.Window);
        closedAt = closedAt == null && settled ? at : closedAt;
        Optional<Profile> content = contents.stream()
                .filter(profile -> !profile.takenAt().isAfter(at))
                .findFirst()
                .or(() -> state == PartitionState.MISSING
                        ? Optional.empty()
                        : contents.reversed().stream().findFirst());
        return new Judged(partition(at, content, happened), content, happened);
    }

    private void take(PartitionFact.Kind kind) {
        switch (kind) {
            case ARRIVED -> state = state.isSettled() ? state : PartitionState.ARRIVING;
            case CLOSED -> state = PartitionState.CLOSED;
            case WENT_MISSING -> state = PartitionState.MISSING;
            case CAME_LATE -> marks.add(Mark.LATE);
            case SHRUNK -> marks.add(Mark.SHRUNK);
            case BACKFILLED -> marks.add(Mark.BACKFILLED);
            case REOPENED -> {
                state = PartitionState.REOPENED;
                marks.add(Mark.REOPENED);
            }
        }
    }

    private Partition partition(Instant at, Optional<Profile> content, Collection<PartitionFact> happened) {
        return new Partition(
                now.dataset(),
                now.key(),
                now.key() instanceof PartitionKey.Window ? state : PartitionState.CLOSED,
                happened.stream().findFirst().map(PartitionFact::revision).orElse(now.revision()),
                content.map(Profile::version).orElse(0),
                happened.stream()
                        .map(PartitionFact::rowsAfter)
                        .filter(rows -> rows != null)
                        .findFirst()
                        .orElse(now.rows()),
                now.bytes(),
                at,
                closedAt,
                marks);
    }
}
