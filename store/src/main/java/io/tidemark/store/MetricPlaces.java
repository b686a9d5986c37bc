package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where in a row of {@code metric_rows} each metric of a column stands, in the tables {@code metric_columns} and
 * {@code metric_places}. A metric keeps its place for ever; new ones come last.
 */
final class MetricPlaces {
    private final JdbcOperations jdbc;
    private final JdbcClient client;

    MetricPlaces(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** The places of all metrics of a dataset, by column; gives places to those that only these profiles have. */
    Map<String, ColumnPlaces> of(DatasetId dataset, Collection<Profile> profiles) {
        Set<MetricId> ids = new LinkedHashSet<>();
        profiles.forEach(profile -> ids.addAll(profile.metrics().keySet()));
        Map<String, ColumnPlaces> columns = known(dataset);
        if (ids.stream().allMatch(id -> has(columns, id))) {
            return columns;
        }
        addColumns(dataset, ids, columns.keySet());
        Map<String, ColumnPlaces> all = known(dataset);
        addPlaces(ids, all);
        return all;
    }

    private static boolean has(Map<String, ColumnPlaces> columns, MetricId id) {
        ColumnPlaces column = columns.get(id.column());
        return column != null && column.places().containsKey(id.name());
    }

    private void addColumns(DatasetId dataset, Set<MetricId> ids, Set<String> known) {
        List<Object[]> rows = ids.stream()
                .map(MetricId::column)
                .distinct()
                .filter(column -> !known.contains(column))
                .map(column -> new Object[] {dataset.value(), column})
                .toList();
        jdbc.batchUpdate("insert into metric_columns (dataset_id, column_name) values (?, ?)", rows);
    }

    /** Two who give one place to different metrics at once fail by the table's constraint, the later one. */
    private void addPlaces(Set<MetricId> ids, Map<String, ColumnPlaces> columns) {
        List<Object[]> rows = new ArrayList<>();
        for (MetricId id : ids) {
            if (!has(columns, id)) {
                ColumnPlaces column = Objects.requireNonNull(columns.get(id.column()));
                int place = column.places().size() + 1;
                column.places().put(id.name(), place);
                rows.add(new Object[] {column.id(), id.name().text(), place});
            }
        }
        jdbc.batchUpdate("insert into metric_places (column_id, metric, place) values (?, ?, ?)", rows);
    }

    private Map<String, ColumnPlaces> known(DatasetId dataset) {
        Map<String, ColumnPlaces> known = new HashMap<>();
        client.sql("select c.id, c.column_name, p.metric, p.place from metric_columns c"
                        + " left join metric_places p on p.column_id = c.id where c.dataset_id = ?")
                .param(dataset.value())
                .query(row -> {
                    String name = row.getString("column_name");
                    long id = row.getLong("id");
                    ColumnPlaces column =
                            known.computeIfAbsent(name, key -> new ColumnPlaces(id, name, new HashMap<>()));
                    String metric = row.getString("metric");
                    if (metric != null) {
                        column.places().put(MetricName.of(metric), row.getInt("place"));
                    }
                });
        return known;
    }
}
