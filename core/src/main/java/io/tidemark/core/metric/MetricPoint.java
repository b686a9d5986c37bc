package io.tidemark.core.metric;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;

/** One value of a series: the newest profile's value for one window. */
public record MetricPoint(PartitionKey.Window window, double value) {
    public Instant at() {
        return window.from();
    }
}
