package io.tidemark.app.contract;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import io.tidemark.core.rule.SeriesStates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The past of a source that is looked at once: there is none, and nothing is kept. */
final class NoPast implements Profiles, SeriesStates {
    @Override
    public void save(Collection<Profile> profiles) {}

    @Override
    public Optional<Profile> newest(DatasetId dataset, PartitionKey partition) {
        return Optional.empty();
    }

    @Override
    public List<Profile> newest(DatasetId dataset, Collection<PartitionKey> partitions) {
        return List.of();
    }

    @Override
    public List<Profile> revisions(DatasetId dataset, PartitionKey partition) {
        return List.of();
    }

    @Override
    public List<MetricPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        return List.of();
    }

    @Override
    public List<MetricId> metrics(DatasetId dataset) {
        return List.of();
    }

    @Override
    public Optional<SeriesState> find(SeriesKey key) {
        return Optional.empty();
    }

    @Override
    public void save(SeriesKey key, SeriesState state) {}

    @Override
    public void forget(DatasetId dataset) {}
}
