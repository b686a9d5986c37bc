package io.tidemark.core.gather;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Port: how far topics were read, and what their windows hold. Goes with a dataset's partitions. */
public interface Gatherings {
    /** How far a topic was read; empty before the first look at it. */
    Optional<Gathering> find(DatasetId dataset);

    /**
     * Asks for a topic to be read on.
     *
     * @param token any text that differs from the one before
     */
    void want(DatasetId dataset, String token);

    /** Topics that wait to be read. */
    List<DatasetId> wanted();

    /** How far the topic was read; what was read about something else is forgotten. */
    Gathering begin(DatasetId dataset, String about);

    /**
     * Adds what a step read: states to those of their windows, and the offsets, which must be where the step began. Call it
     * in one transaction with what follows from it.
     *
     * @throws StaleGatheringException when they are not; then nothing may be stored
     */
    void commit(GatheredStep step);

    /** What is known of these windows. */
    List<GatheredWindow> windows(DatasetId dataset, Collection<PartitionKey> windows);

    /** The windows that changed and were not handed on since, with their revisions, by time. */
    SortedMap<PartitionKey.Window, Revision> waiting(DatasetId dataset);

    /** Those windows were handed on. */
    void release(DatasetId dataset, Collection<PartitionKey.Window> windows);

    /** Notes what was delivered during windows; those of which that is news wait to be handed on. */
    void deliver(DatasetId dataset, Map<PartitionKey.Window, Revision> windows);

    /** Notes of which deliveries the keys were taken. */
    void key(DatasetId dataset, Map<PartitionKey.Window, Revision> windows);

    /** The newest records that belong to no window. */
    List<UnreadableRecord> unreadable(DatasetId dataset, int limit);
}
