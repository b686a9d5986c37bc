package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import java.util.List;
import java.util.Map;

/**
 * Which offsets hold what was delivered during some windows.
 *
 * @param about as in {@link ShardEnds}
 * @param ranges by window, apart from each other
 */
public record Deliveries(String about, Map<PartitionKey.Window, List<ShardRange>> ranges) {
    public Deliveries {
        ranges = Map.copyOf(ranges);
    }
}
