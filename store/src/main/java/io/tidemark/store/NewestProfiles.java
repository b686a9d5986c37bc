package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of each partition's newest profile beside it, so that reads need not open profiles. */
final class NewestProfiles {
    private final JdbcClient client;
    private final MetricRows metrics;
    private final Upsert figures;
    private final Upsert pulses;

    NewestProfiles(JdbcOperations jdbc, JdbcClient client, MetricRows metrics) {
        this.client = client;
        this.metrics = metrics;
        this.figures = Upsert.into(
                jdbc,
                "partitions",
                "from_time, until_time, profile_version, duplicates, rows_with_key, late_ratio",
                "dataset_id, key_text");
        this.pulses = Upsert.into(jdbc, "dataset_pulses", "newest_seconds", "dataset_id");
    }

    /** Takes over those of these profiles of one dataset that are the newest of their partition. */
    void take(DatasetId dataset, Collection<Profile> profiles) {
        Map<String, Profile> newest = new LinkedHashMap<>();
        profiles.stream()
                .sorted(Comparator.comparingInt(Profile::version))
                .forEach(profile -> newest.put(profile.partition().text(), profile));
        Map<String, Integer> known = known(dataset, newest.keySet());
        newest.values()
                .removeIf(profile -> known.getOrDefault(profile.partition().text(), 0) > profile.version());
        metrics.replace(dataset, newest.values(), known.keySet());
        figures.save(newest.values().stream().map(NewestProfiles::row).toList());
        pulses.save(List.<Object[]>of(Upsert.row(metrics.newestSeconds(dataset), dataset.value())));
    }

    private Map<String, Integer> known(DatasetId dataset, Collection<String> keys) {
        Map<String, Integer> known = new HashMap<>();
        for (List<String> some : Chunks.of(keys)) {
            client.sql("select key_text, profile_version from partitions where dataset_id = :dataset"
                            + " and key_text in (:keys) and profile_version is not null")
                    .param("dataset", dataset.value())
                    .param("keys", some)
                    .query(row -> {
                        known.put(row.getString("key_text"), row.getInt("profile_version"));
                    });
        }
        return known;
    }

    private static @Nullable Object[] row(Profile profile) {
        List<DuplicateTally> tallies = profile.states().all().values().stream()
                .flatMap(state -> state instanceof DuplicateTally tally ? Stream.of(tally) : Stream.empty())
                .toList();
        OptionalDouble late = profile.metric(MetricId.of(MetricName.LATE_RATIO)).number();
        return Upsert.row(
                SqlValues.fromTime(profile.partition()),
                SqlValues.untilTime(profile.partition()),
                profile.version(),
                tallies.stream().mapToLong(DuplicateTally::duplicates).sum(),
                tallies.stream().mapToLong(DuplicateTally::rowsWithKey).sum(),
                late.isPresent() ? late.getAsDouble() : null,
                profile.dataset().value(),
                profile.partition().text());
    }
}
