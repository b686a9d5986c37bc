package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.RecordColumns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The ability to hand out what comes into a dataset as it comes, shard by shard from any offset on, so that each record is
 * read once and counts in the window of its event time, however late it is.
 */
public interface Following {
    /** The column with a record's event time, by which it was placed, in a cursor of {@link #follow}. */
    String EVENT = "$event";

    /** The column with the time at which a record was delivered, in a cursor of {@link #follow}. */
    String DELIVERED = RecordColumns.DELIVERED;

    /** How long a shard that is silent, or behind the others, is waited for before windows close without it. */
    Duration shardIdle();

    /**
     * How what is delivered in a stretch of time makes a partition, whatever it tells of: what {@link Scan} and
     * {@link Connector#partitions} are asked for where order of delivery counts.
     */
    Partitioning.TimeWindows deliveries(Partitioning.TimeWindows how);

    /**
     * Where what {@link #deliveries} makes a partition of lies, as far as it was delivered until now.
     *
     * @param how how the dataset is cut into windows of event time
     * @param windows of time of delivery
     */
    Deliveries delivered(
            DatasetDescription dataset, Partitioning.TimeWindows how, Collection<PartitionKey.Window> windows);

    /**
     * How far the shards reach now.
     *
     * @param since nothing that was delivered earlier is wanted
     */
    ShardEnds ends(DatasetDescription dataset, Partitioning.TimeWindows how, Instant since);

    /**
     * The records between those offsets, those of one shard in their order. The cursor is {@link Positioned} and
     * {@link Explained}. A record is placed in the window of its event time; one whose event time lies in the future or
     * before {@code since} is MISPLACED in the window in which it was delivered, and one without readable time UNPARSEABLE
     * in that window. Events before {@code since} that were delivered before it are EARLY; what tells of no event is
     * a TOMBSTONE.
     */
    RecordCursor follow(FollowRequest request);
}
