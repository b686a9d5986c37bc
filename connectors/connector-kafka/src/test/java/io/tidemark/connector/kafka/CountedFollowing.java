package io.tidemark.connector.kafka;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.Deliveries;
import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.Following;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A source that knows which threads followed it, and refuses one shard where it is told to. */
final class CountedFollowing implements Following {
    static final int NONE = -1;

    private final Following source;
    private final int refused;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private final Set<List<Integer>> shards = ConcurrentHashMap.newKeySet();

    CountedFollowing(Following source, int refused) {
        this.source = source;
        this.refused = refused;
    }

    int readers() {
        return readers.size();
    }

    /** Which shards were read together. */
    Set<List<Integer>> shards() {
        return shards;
    }

    @Override
    public RecordCursor follow(FollowRequest request) {
        List<Integer> wanted = request.ranges().stream().map(ShardRange::shard).toList();
        readers.add(Thread.currentThread());
        shards.add(wanted);
        if (wanted.contains(refused)) {
            throw new TidemarkException(ErrorCode.UNREACHABLE, "Shard " + refused + " has no leader");
        }
        return source.follow(request);
    }

    @Override
    public Duration shardIdle() {
        return source.shardIdle();
    }

    @Override
    public Partitioning.TimeWindows deliveries(Partitioning.TimeWindows how) {
        return source.deliveries(how);
    }

    @Override
    public Deliveries delivered(
            DatasetDescription dataset, Partitioning.TimeWindows how, Collection<PartitionKey.Window> windows) {
        return source.delivered(dataset, how, windows);
    }

    @Override
    public ShardEnds ends(DatasetDescription dataset, Partitioning.TimeWindows how, Instant since) {
        return source.ends(dataset, how, since);
    }
}
