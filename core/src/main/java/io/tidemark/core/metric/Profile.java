package io.tidemark.core.metric;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * All states and metrics of one partition at one revision.
 *
 * @param version 1 for the partition's first profile, counting up with each kept revision
 */
public record Profile(
        DatasetId dataset,
        PartitionKey partition,
        Revision revision,
        int version,
        Instant takenAt,
        States states,
        Map<MetricId, MetricValue> metrics,
        ProfileCost cost) {
    public Profile {
        metrics = Map.copyOf(metrics);
    }

    /** A profile with the metrics that its states tell. */
    public static Profile of(
            DatasetId dataset,
            PartitionKey partition,
            Revision revision,
            int version,
            Instant takenAt,
            States states,
            ProfileCost cost) {
        return new Profile(
                dataset, partition, revision, version, takenAt, states, WindowMetrics.of(states, partition), cost);
    }

    public MetricValue metric(MetricId id) {
        return metrics.getOrDefault(id, new MetricValue.Undefined("not measured"));
    }

    /** The profile with what something else than its rows tells of the partition. */
    public Profile with(MetricName name, double value) {
        return with(MetricId.of(name), value);
    }

    /** The same with a metric that has a parameter. */
    public Profile with(MetricId id, double value) {
        Map<MetricId, MetricValue> more = new HashMap<>(metrics);
        more.put(id, new MetricValue.Known(value));
        return new Profile(dataset, partition, revision, version, takenAt, states, more, cost);
    }

    public Profile withVersion(int other) {
        return new Profile(dataset, partition, revision, other, takenAt, states, metrics, cost);
    }

    /** Rows, exact or estimated; empty when that failed. */
    public OptionalDouble rows() {
        return metric(MetricId.of(MetricName.ROW_COUNT)).number();
    }

    /** Whether both saw the same content, as far as the measures that both have tell; of a sample its revision tells. */
    public boolean sameContentAs(Profile other) {
        if (states.sample().isPresent() || other.states.sample().isPresent()) {
            return revision.equals(other.revision);
        }
        return SameContent.of(states.all(), other.states.all());
    }
}
