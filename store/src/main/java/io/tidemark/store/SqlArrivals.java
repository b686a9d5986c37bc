package io.tidemark.store;

import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.arrival.Arrivals;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Arrivals in the table {@code arrivals}, the counts of a window in one text such as {@code 0:120,300:145}. */
final class SqlArrivals implements Arrivals {
    private final JdbcClient client;
    private final Upsert arrivals;

    SqlArrivals(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.arrivals = Upsert.into(jdbc, "arrivals", "from_time, until_time, rows_by_age", "dataset_id, key_text");
    }

    @Override
    public void save(DatasetId dataset, Collection<Arrival> saved) {
        arrivals.save(saved.stream()
                .map(arrival -> Upsert.row(
                        SqlValues.time(arrival.window().from()),
                        SqlValues.time(arrival.window().until()),
                        text(arrival.rowsByAge()),
                        dataset.value(),
                        arrival.window().text()))
                .toList());
    }

    @Override
    public List<Arrival> of(DatasetId dataset, Collection<PartitionKey.Window> windows) {
        List<Arrival> found = new ArrayList<>();
        for (List<PartitionKey.Window> chunk : Chunks.of(windows)) {
            found.addAll(client.sql("select * from arrivals where dataset_id = :dataset and key_text in (:keys)")
                    .param("dataset", dataset.value())
                    .param("keys", chunk.stream().map(PartitionKey.Window::text).toList())
                    .query(SqlArrivals::arrival)
                    .list());
        }
        return found.stream().sorted(Comparator.comparing(Arrival::window)).toList();
    }

    @Override
    public List<Arrival> since(DatasetId dataset, Instant from) {
        return client.sql("select * from arrivals where dataset_id = ? and from_time >= ? order by from_time")
                .param(dataset.value())
                .param(SqlValues.time(from))
                .query(SqlArrivals::arrival)
                .list();
    }

    @Override
    public void forgetBefore(DatasetId dataset, Instant from) {
        client.sql("delete from arrivals where dataset_id = ? and from_time < ?")
                .param(dataset.value())
                .param(SqlValues.time(from))
                .update();
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        SortedMap<Duration, Long> rowsByAge = new TreeMap<>();
        for (String pair : row.getString("rows_by_age").split(",", -1)) {
            int colon = pair.indexOf(':');
            rowsByAge.put(
                    Duration.ofSeconds(Long.parseLong(pair.substring(0, colon))),
                    Long.parseLong(pair.substring(colon + 1)));
        }
        PartitionKey.Window window =
                new PartitionKey.Window(SqlValues.instant(row, "from_time"), SqlValues.instant(row, "until_time"));
        return new Arrival(window, rowsByAge);
    }

    private static String text(SortedMap<Duration, Long> rowsByAge) {
        return rowsByAge.entrySet().stream()
                .map(one -> one.getKey().toSeconds() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }
}
