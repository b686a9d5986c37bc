package io.tidemark.core.gather;

import io.tidemark.core.dataset.DatasetId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a topic was read.
 *
 * @param about names the very topic and how it is cut; what was read is void when that changes
 * @param wanted up to where a crawl last asked for it to be read
 * @param gathered what was asked for when it was last read to its end
 * @param shards those that were read, by number
 * @param unreadable how many records could not be placed in a window of event time so far
 */
public record Gathering(
        DatasetId dataset, String about, String wanted, String gathered, List<ShardProgress> shards, long unreadable) {
    public Gathering {
        shards = shards.stream()
                .sorted(Comparator.comparingInt(ShardProgress::shard))
                .toList();
    }

    /** Whether something waits to be read. */
    public boolean isBehind() {
        return !wanted.equals(gathered);
    }

    /** Whether it was read to its end since it began: until then, a window without records may only not be read yet. */
    public boolean wasReadThrough() {
        return !gathered.isEmpty();
    }

    /** What belongs to no window, over all shards. */
    public ShardCounts counts() {
        return shards.stream().map(ShardProgress::counts).reduce(ShardCounts.NONE, ShardCounts::plus);
    }

    public Optional<ShardProgress> shard(int number) {
        return shards.stream().filter(shard -> shard.shard() == number).findFirst();
    }

    /** The time that all shards are past: windows with a later deadline may not have all of their records yet. */
    public Instant through(Duration idle) {
        return shards.stream()
                .map(shard -> shard.through(idle))
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
