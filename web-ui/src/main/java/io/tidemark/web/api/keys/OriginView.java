package io.tidemark.web.api.keys;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.ResentBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partition with first copies.
 *
 * @param distanceSeconds from the start of its window to that of the partition with the copies
 * @param batches the largest stretches of offsets that look like one batch sent again
 */
record OriginView(String partition, long rows, @Nullable Long distanceSeconds, List<ResentBatch> batches) {
    static OriginView of(Redelivery redelivery, PartitionKey again) {
        return new OriginView(
                redelivery.first().text(),
                redelivery.rows(),
                redelivery.distance(again).map(distance -> distance.toSeconds()).orElse(null),
                redelivery.batches());
    }
}
