package io.tidemark.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up the last day: the windows that started in the last 24 h, and partitions that are no windows. */
final class LastDays {
    private static final List<String> BRANCHES =
            List.of(" and from_time >= :start and from_time <= :now", " and from_time is null");

    private final JdbcClient client;
    private final InstantSource clock;

    LastDays(JdbcClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    LastDay together() {
        LastDay[] sum = {LastDay.NOTHING};
        query("select" + LastDay.SUMS + "from partitions where state is not null", List.of(), row -> {
            sum[0] = sum[0].and(LastDay.read(row));
        });
        return sum[0];
    }

    Map<String, LastDay> all() {
        return byDataset("", List.of());
    }

    Map<String, LastDay> of(Collection<String> datasets) {
        return datasets.isEmpty() ? Map.of() : byDataset(" and dataset_id in (:datasets)", datasets);
    }

    private Map<String, LastDay> byDataset(String which, Collection<String> datasets) {
        Map<String, LastDay> days = new HashMap<>();
        query(
                "select dataset_id," + LastDay.SUMS + "from partitions where state is not null" + which,
                datasets,
                row -> days.merge(row.getString("dataset_id"), LastDay.read(row), LastDay::and));
        return days;
    }

    private void query(String sql, Collection<String> datasets, RowCallbackHandler each) {
        Instant now = clock.instant();
        String grouping = sql.startsWith("select dataset_id") ? " group by dataset_id" : "";
        for (String branch : BRANCHES) {
            client.sql(sql + branch + grouping)
                    .param("start", SqlValues.time(now.minus(Duration.ofHours(24))))
                    .param("now", SqlValues.time(now))
                    .param("datasets", datasets)
                    .query(each);
        }
    }
}
