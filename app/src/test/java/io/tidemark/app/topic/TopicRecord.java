package io.tidemark.app.topic;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the fake topic.
 *
 * @param event null where it cannot be read
 */
record TopicRecord(
        Instant timestamp,
        @Nullable Instant event,
        String id,
        @Nullable String country) {
    private static final Duration SKEW = Duration.ofHours(2);

    boolean isPlaced(Instant since) {
        return event != null && !event.isBefore(since) && !event.isAfter(timestamp.plus(SKEW));
    }

    /** The window in which it counts. */
    PartitionKey.Window window(Partitioning.TimeWindows how, Instant since) {
        return how.windowAt(event != null && isPlaced(since) ? event : timestamp);
    }
}
