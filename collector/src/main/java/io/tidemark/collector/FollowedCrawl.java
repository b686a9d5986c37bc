package io.tidemark.collector;

import io.tidemark.connector.Following;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a crawl that is about a topic that is followed: it lists what was delivered, and asks for that to be read.
 * Which windows change is told by who reads it.
 */
final class FollowedCrawl {
    private final Following source;
    private final Gatherings gatherings;
    private final DatasetId dataset;
    private final Partitioning.TimeWindows how;
    private List<Gathering> found = List.of();
    private boolean sought;

    private FollowedCrawl(Following source, Gatherings gatherings, DatasetId dataset, Partitioning.TimeWindows how) {
        this.source = source;
        this.gatherings = gatherings;
        this.dataset = dataset;
        this.how = how;
    }

    static Optional<FollowedCrawl> of(SourceView view, Gatherings gatherings, DatasetId dataset, Partitioning how) {
        return how instanceof Partitioning.TimeWindows windows
                ? view.following().map(source -> new FollowedCrawl(source, gatherings, dataset, windows))
                : Optional.empty();
    }

    /** How the source is asked what moved. */
    Partitioning deliveries() {
        return source.deliveries(how);
    }

    private Optional<Gathering> known() {
        if (!sought) {
            sought = true;
            found = gatherings.find(dataset).stream().toList();
        }
        return found.stream().findFirst();
    }

    /** Whether it was followed before; partitions of one that was not tell of something else. */
    boolean isKnown() {
        return known().isPresent();
    }

    /** Until when all that was delivered is read. */
    Instant seenUntil() {
        return known().map(one -> one.through(source.shardIdle())).orElse(Instant.MIN);
    }

    /** Everything that was delivered. */
    WantedReading wanted(Dataset dataset, PartitionListing listing) {
        return new WantedReading(dataset.cursor(), delivered(dataset, listing));
    }

    /** Nothing new, but the note that there is none, where a window waits for time to pass. */
    Optional<WantedReading> wantedByTime(Dataset dataset, List<Partition> partitions) {
        Instant now = dataset.crawledAt();
        boolean behind = known().filter(Gathering::isBehind).isPresent();
        boolean waits = !behind
                && (partitions.stream().anyMatch(one -> isHeld(one, now))
                        || !gatherings.waiting(dataset.id()).isEmpty());
        return waits ? Optional.of(new WantedReading(dataset.cursor() + " " + now, Map.of())) : Optional.empty();
    }

    /** Whether a window is over by the clock and still open. */
    private boolean isHeld(Partition partition, Instant now) {
        boolean open = partition.state() == PartitionState.ARRIVING || partition.state() == PartitionState.EXPECTED;
        return open
                && partition.key() instanceof PartitionKey.Window window
                && !now.isBefore(how.deadline(window))
                && seenUntil().isBefore(how.deadline(window));
    }

    /** Only what has a key is asked what was delivered. */
    private static Map<PartitionKey.Window, Revision> delivered(Dataset dataset, PartitionListing listing) {
        Map<PartitionKey.Window, Revision> delivered = new HashMap<>();
        if (!dataset.settings().key().isEmpty()) {
            for (Observation seen : listing.observations()) {
                if (seen.partition() instanceof PartitionKey.Window window) {
                    delivered.put(window, seen.revision());
                }
            }
        }
        return delivered;
    }
}
