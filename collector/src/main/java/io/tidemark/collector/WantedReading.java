package io.tidemark.collector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.util.Map;

/**
 * What a crawl asks for to be read of a topic that is followed.
 *
 * @param token differs from the last one that asked for something else
 * @param delivered what was delivered during windows, where that moved
 */
record WantedReading(String token, Map<PartitionKey.Window, Revision> delivered) {
    WantedReading {
        delivered = Map.copyOf(delivered);
    }
}
