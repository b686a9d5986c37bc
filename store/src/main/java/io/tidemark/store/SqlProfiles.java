package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles with all their revisions in the table {@code profiles}. */
final class SqlProfiles implements Profiles {
    private final JdbcClient client;
    private final Upsert profiles;
    private final MetricRows metrics;
    private final NewestProfiles newest;

    SqlProfiles(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.profiles = Upsert.into(jdbc, "profiles", ProfileRows.COLUMNS, ProfileRows.KEYS);
        this.metrics = new MetricRows(jdbc, client);
        this.newest = new NewestProfiles(jdbc, client, metrics);
    }

    @Override
    public void save(Collection<Profile> saved) {
        profiles.save(saved.stream().map(ProfileRows::row).toList());
        Map<DatasetId, List<Profile>> byDataset = saved.stream()
                .collect(Collectors.groupingBy(Profile::dataset, LinkedHashMap::new, Collectors.toList()));
        byDataset.forEach(newest::take);
    }

    @Override
    public Optional<Profile> newest(DatasetId dataset, PartitionKey partition) {
        return newest(dataset, List.of(partition)).stream().findFirst();
    }

    @Override
    public List<Profile> newest(DatasetId dataset, Collection<PartitionKey> partitions) {
        List<Profile> found = new ArrayList<>();
        for (List<PartitionKey> some : Chunks.of(partitions)) {
            found.addAll(client.sql("select p.* from partitions t join profiles p on p.dataset_id = t.dataset_id"
                            + " and p.key_text = t.key_text and p.version = t.profile_version"
                            + " where t.dataset_id = :dataset and t.key_text in (:keys)")
                    .param("dataset", dataset.value())
                    .param("keys", some.stream().map(PartitionKey::text).toList())
                    .query(ProfileRows::profile)
                    .list());
        }
        return found;
    }

    @Override
    public List<Profile> revisions(DatasetId dataset, PartitionKey partition) {
        return client.sql("select * from profiles where dataset_id = ? and key_text = ? order by version desc")
                .param(dataset.value())
                .param(partition.text())
                .query(ProfileRows::profile)
                .list();
    }

    @Override
    public List<MetricPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        return metrics.series(dataset, metric, from, until);
    }

    @Override
    public List<MetricId> metrics(DatasetId dataset) {
        return metrics.metrics(dataset);
    }
}
