package io.tidemark.core.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group over time.
 *
 * @param moves since when it stands still in each shard
 * @param moved whether it was ever seen to move on
 * @param hourAgo how far behind it was an hour ago, or when it was first seen; null where that is now
 */
public record GroupStanding(
        GroupSight sight,
        List<ShardMove> moves,
        boolean moved,
        @Nullable Long hourAgo) {
    public GroupStanding {
        moves = List.copyOf(moves);
    }

    /** How it stands now, after it stood otherwise. */
    static GroupStanding after(@Nullable GroupStanding before, GroupSight sight, @Nullable Long hourAgo, Instant now) {
        List<ShardMove> moves = new ArrayList<>();
        boolean moved = before != null && before.moved;
        for (ShardLag shard : sight.shards()) {
            ShardMove old = before == null ? null : before.move(shard.shard());
            moves.add(move(old, shard, now));
            moved |= old != null && old.committed() != shard.committed();
        }
        return new GroupStanding(sight, moves, moved, hourAgo);
    }

    private static ShardMove move(@Nullable ShardMove old, ShardLag shard, Instant now) {
        boolean still = old != null && old.committed() == shard.committed();
        Instant known = still ? Objects.requireNonNull(old).since() : null;
        Instant since = shard.behind() == 0 ? null : known == null ? now : known;
        return new ShardMove(shard.shard(), shard.committed(), since);
    }

    private @Nullable ShardMove move(int shard) {
        return moves.stream().filter(move -> move.shard() == shard).findFirst().orElse(null);
    }

    /** How long it has not moved on in some shard although there is something to read. */
    public Duration stalled(Instant now) {
        return moves.stream()
                .map(ShardMove::since)
                .filter(Objects::nonNull)
                .map(since -> Duration.between(since, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** By how many records more it is behind than an hour ago. */
    public long growth() {
        return hourAgo == null ? 0 : sight.behind() - hourAgo;
    }

    /** Whether nobody belongs to it and nobody ever was seen to: left over, most likely. */
    public boolean isAbandoned() {
        return sight.members() == 0 && !moved;
    }

    /** How much of the time that records are kept has gone by for the next one that it reads; 1 where some are lost. */
    public double retentionUsed(Duration retention) {
        double used = sight.age()
                .map(age -> (double) age.toMillis() / retention.toMillis())
                .orElse(0.0);
        return sight.lost() > 0 ? 1 : Math.min(1, used);
    }
}
