package io.tidemark.core.topic;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A consumer group of whatever application, as it stands in one topic.
 *
 * @param state in Kafka's words, for example {@code Stable} or {@code Empty}
 * @param members how many consumers it has now, over all of its topics
 * @param shards those in which it has committed an offset
 */
public record GroupSight(String group, String state, int members, List<ShardLag> shards) {
    public GroupSight {
        shards = List.copyOf(shards);
    }

    /** How many offsets it has not read yet. */
    public long behind() {
        return shards.stream().mapToLong(ShardLag::behind).sum();
    }

    /** How many offsets were deleted before it read them. */
    public long lost() {
        return shards.stream().mapToLong(ShardLag::lost).sum();
    }

    /** How old the oldest record is that it has not read yet. */
    public Optional<Duration> age() {
        return shards.stream().map(ShardLag::age).filter(Objects::nonNull).max(Duration::compareTo);
    }
}
