package io.tidemark.connector;

import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which records are to be handed out by {@link Following}.
 *
 * @param columns as in {@link ScanRequest}, or {@link Following#EVENT} and {@link Following#DELIVERED}
 * @param since events before that have no window
 * @param latest a record whose stamp is later is taken for one of then
 */
public record FollowRequest(
        DatasetDescription dataset,
        Partitioning.TimeWindows how,
        List<String> columns,
        List<ShardRange> ranges,
        Instant since,
        Instant latest,
        Duration timeout) {
    public FollowRequest {
        columns = List.copyOf(columns);
        ranges = List.copyOf(ranges);
    }
}
