package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The metrics of the newest profiles as series, in the table {@code metric_rows}: a row has those of one partition and column
 * side by side, as {@link MetricPlaces} says.
 */
final class MetricRows {
    /** A metric's value, null where a row has none; H2 fails beyond an array's end. */
    private static final String VALUE = "case when cardinality(r.vals) >= p.place then r.vals[p.place] end";

    private static final String OF_METRIC = " from metric_columns c join metric_places p on p.column_id = c.id"
            + " join metric_rows r on r.column_id = c.id";
    private static final double NO_NUMBER = Double.NaN;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final MetricPlaces places;
    private final Upsert rows;

    MetricRows(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.places = new MetricPlaces(jdbc, client);
        this.rows = Upsert.into(jdbc, "metric_rows", "until_time, vals", "column_id, from_time, key_text");
    }

    /** Writes the metrics of these profiles of one dataset; those of known partitions replace older ones. */
    void replace(DatasetId dataset, Collection<Profile> profiles, Set<String> known) {
        Map<String, ColumnPlaces> columns = places.of(dataset, profiles);
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> newer = new ArrayList<>();
        List<@Nullable Object[]> stale = new ArrayList<>();
        for (Profile profile : profiles) {
            boolean isKnown = known.contains(profile.partition().text());
            columns.values().forEach(column -> {
                @Nullable Double[] values = column.values(profile, NO_NUMBER);
                if (values.length > 0) {
                    (isKnown ? newer : fresh).add(row(profile, column.id(), values));
                } else if (isKnown) {
                    stale.add(key(profile, column.id()));
                }
            });
        }
        jdbc.batchUpdate("delete from metric_rows where column_id = ? and from_time = ? and key_text = ?", stale);
        rows.save(newer);
        rows.insert(fresh);
    }

    private static @Nullable Object[] row(Profile profile, long column, @Nullable Double[] values) {
        PartitionKey partition = profile.partition();
        return Upsert.row(SqlValues.untilTime(partition), values, column, fromTime(partition), partition.text());
    }

    private static @Nullable Object[] key(Profile profile, long column) {
        return Upsert.row(
                column, fromTime(profile.partition()), profile.partition().text());
    }

    List<MetricPoint> series(DatasetId dataset, MetricId metric, Instant from, Instant until) {
        return client
                .sql("select r.from_time, r.until_time, " + VALUE + " as val" + OF_METRIC
                        + " where c.dataset_id = ? and c.column_name = ? and p.metric = ?"
                        + " and r.from_time >= ? and r.from_time < ? and r.until_time is not null order by r.from_time")
                .param(dataset.value())
                .param(metric.column())
                .param(metric.name().text())
                .param(SqlValues.time(from))
                .param(SqlValues.time(until))
                .query((row, number) -> new Value(
                        SqlValues.instant(row, "from_time"),
                        SqlValues.instant(row, "until_time"),
                        SqlValues.doubleOrNull(row, "val")))
                .list()
                .stream()
                .filter(Value::isNumber)
                .map(Value::point)
                .toList();
    }

    private record Value(
            Instant from, Instant until, @Nullable Double value) {
        boolean isNumber() {
            return value != null && !value.isNaN();
        }

        MetricPoint point() {
            return new MetricPoint(new PartitionKey.Window(from, until), Objects.requireNonNull(value));
        }
    }

    List<MetricId> metrics(DatasetId dataset) {
        return client.sql(
                        "select c.column_name, p.metric from metric_columns c join metric_places p on p.column_id = c.id"
                                + " where c.dataset_id = ? and exists (select 1 from metric_rows r where r.column_id = c.id and "
                                + VALUE + " is not null) order by p.metric, c.column_name")
                .param(dataset.value())
                .query((row, number) ->
                        MetricId.of(MetricName.of(row.getString("metric")), row.getString("column_name")))
                .list();
    }

    /** The newest event time of a dataset in seconds, null when unknown. To both databases NaN is above all numbers. */
    @Nullable
    Double newestSeconds(DatasetId dataset) {
        return client.sql("select max(val) as newest from (select " + VALUE + " as val" + OF_METRIC
                        + " join datasets d on d.id = c.dataset_id and d.time_column = c.column_name"
                        + " where c.dataset_id = ? and p.metric = ?) found where val < 1e300")
                .param(dataset.value())
                .param(MetricName.MAX_TIME.text())
                .query((row, number) -> new Newest(SqlValues.doubleOrNull(row, "newest")))
                .single()
                .seconds();
    }

    private record Newest(@Nullable Double seconds) {}

    private static OffsetDateTime fromTime(PartitionKey key) {
        return Objects.requireNonNullElseGet(SqlValues.fromTime(key), () -> SqlValues.time(Instant.EPOCH));
    }
}
