package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metrics of the newest profiles as series, in the tables {@code metric_series} and {@code metric_points}. */
final class MetricPoints {
    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Upsert points;

    MetricPoints(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.points = Upsert.into(jdbc, "metric_points", "until_time, val", "series_id, from_time, key_text");
    }

    /** Writes the points of these profiles of one dataset; those of known partitions replace older ones. */
    void replace(DatasetId dataset, Collection<Profile> profiles, Set<String> known) {
        Map<MetricId, Long> series = series(dataset, profiles);
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> newer = new ArrayList<>();
        List<@Nullable Object[]> stale = new ArrayList<>();
        for (Profile profile : profiles) {
            boolean isKnown = known.contains(profile.partition().text());
            profile.metrics()
                    .forEach((id, value) -> (isKnown ? newer : fresh).add(row(profile, series.get(id), value)));
            if (isKnown) {
                series.forEach((id, number) -> {
                    if (!profile.metrics().containsKey(id)) {
                        stale.add(key(profile, number));
                    }
                });
            }
        }
        jdbc.batchUpdate("delete from metric_points where series_id = ? and from_time = ? and key_text = ?", stale);
        points.save(newer);
        points.insert(fresh);
    }

    private static @Nullable Object[] row(Profile profile, @Nullable Long series, MetricValue value) {
        OptionalDouble number = value.number();
        return Upsert.row(
                SqlValues.untilTime(profile.partition()),
                number.isPresent() ? number.getAsDouble() : null,
                series,
                fromTime(profile.partition()),
                profile.partition().text());
    }

    private static @Nullable Object[] key(Profile profile, Long series) {
        return Upsert.row(
                series, fromTime(profile.partition()), profile.partition().text());
    }

    List<MetricPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        return client.sql("select p.from_time, p.until_time, p.val from metric_series s"
                        + " join metric_points p on p.series_id = s.id"
                        + " where s.dataset_id = ? and s.metric = ? and s.column_name = ?"
                        + " and p.from_time >= ? and p.from_time < ?"
                        + " and p.until_time is not null and p.val is not null order by p.from_time")
                .param(dataset.value())
                .param(metric.name().text())
                .param(metric.column())
                .param(SqlValues.time(from))
                .param(SqlValues.time(until))
                .query((row, number) -> new MetricPoint(
                        new PartitionKey.Window(
                                SqlValues.instant(row, "from_time"), SqlValues.instant(row, "until_time")),
                        row.getDouble("val")))
                .list();
    }

    List<MetricId> metrics(DatasetId dataset) {
        return client.sql("select s.metric, s.column_name from metric_series s where s.dataset_id = ?"
                        + " and exists (select 1 from metric_points p where p.series_id = s.id)"
                        + " order by s.metric, s.column_name")
                .param(dataset.value())
                .query((row, number) ->
                        MetricId.of(MetricName.of(row.getString("metric")), row.getString("column_name")))
                .list();
    }

    /** The newest event time of a dataset in seconds, null when unknown. */
    @Nullable
    Double newestSeconds(DatasetId dataset) {
        return client.sql("select max(p.val) as newest from datasets d"
                        + " join metric_series s on s.dataset_id = d.id and s.column_name = d.time_column"
                        + " join metric_points p on p.series_id = s.id where d.id = ? and s.metric = ?")
                .param(dataset.value())
                .param(MetricName.MAX_TIME.text())
                .query((row, number) -> new Newest(SqlValues.doubleOrNull(row, "newest")))
                .single()
                .seconds();
    }

    private record Newest(@Nullable Double seconds) {}

    /** The series of all metrics of these profiles; makes those that are new. */
    private Map<MetricId, Long> series(DatasetId dataset, Collection<Profile> profiles) {
        Map<MetricId, Long> known = known(dataset);
        Set<MetricId> missing = new HashSet<>();
        profiles.forEach(profile -> missing.addAll(profile.metrics().keySet()));
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return known;
        }
        List<Object[]> rows = missing.stream()
                .map(id -> new Object[] {dataset.value(), id.name().text(), id.column()})
                .toList();
        jdbc.batchUpdate("insert into metric_series (dataset_id, metric, column_name) values (?, ?, ?)", rows);
        return known(dataset);
    }

    private Map<MetricId, Long> known(DatasetId dataset) {
        Map<MetricId, Long> known = new HashMap<>();
        client.sql("select id, metric, column_name from metric_series where dataset_id = ?")
                .param(dataset.value())
                .query(row -> {
                    MetricId id = MetricId.of(MetricName.of(row.getString("metric")), row.getString("column_name"));
                    known.put(id, row.getLong("id"));
                });
        return known;
    }

    private static OffsetDateTime fromTime(PartitionKey key) {
        return Objects.requireNonNullElseGet(SqlValues.fromTime(key), () -> SqlValues.time(Instant.EPOCH));
    }
}
