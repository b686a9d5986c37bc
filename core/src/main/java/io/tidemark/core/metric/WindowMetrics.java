package io.tidemark.core.metric;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Derives the metrics of a partition's states, with those that also need to know which window it is. */
final class WindowMetrics {
    private WindowMetrics() {}

    static Map<MetricId, MetricValue> of(States states, PartitionKey partition) {
        Map<MetricId, MetricValue> metrics = Metrics.of(states);
        if (!(partition instanceof PartitionKey.Window window)) {
            return metrics;
        }
        Map<MetricId, MetricValue> all = new HashMap<>(metrics);
        for (Measure<?> measure : states.all().keySet()) {
            if (measure instanceof Measure.LateRows loading) {
                Instant last = states.get(new Measure.TimeRange(loading.ingestColumn()))
                        .map(InstantRange::max)
                        .orElse(null);
                if (last != null) {
                    all.put(
                            MetricId.of(MetricName.RELOAD_LAG, loading.ingestColumn()),
                            new MetricValue.Known(
                                    Duration.between(window.until(), last).toMillis() / 1_000.0));
                }
            }
        }
        return all;
    }
}
