package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.core.topic.TopicStandings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How topics stand, in the tables {@code topic_standings} and {@code topic_points}. */
final class SqlTopicStandings implements TopicStandings {
    private static final Duration APART = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(35);

    private final JdbcClient client;
    private final Upsert standings;
    private final Upsert points;

    SqlTopicStandings(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.standings = Upsert.into(jdbc, "topic_standings", "looked_at, body", "dataset_id");
        this.points = Upsert.into(jdbc, "topic_points", "records, age_millis", "dataset_id, group_id, seen_at");
    }

    @Override
    public Optional<TopicStanding> find(DatasetId dataset) {
        return client.sql("select body from topic_standings where dataset_id = ?")
                .param(dataset.value())
                .query((row, number) -> Json.read(row.getString("body"), TopicStanding.class))
                .optional();
    }

    @Override
    public void save(TopicStanding standing) {
        standings.save(List.<@Nullable Object[]>of(Upsert.row(
                SqlValues.time(standing.at()),
                Json.write(standing),
                standing.dataset().value())));
        Map<String, Instant> newest = newest(standing.dataset());
        List<@Nullable Object[]> rows = new ArrayList<>();
        standing.points().forEach((group, point) -> {
            Instant last = newest.get(group);
            if (last == null || !point.at().isBefore(last.plus(APART))) {
                rows.add(row(standing.dataset(), group, point));
            }
        });
        if (!rows.isEmpty()) {
            points.save(rows);
            client.sql("delete from topic_points where dataset_id = ? and seen_at < ?")
                    .param(standing.dataset().value())
                    .param(SqlValues.time(standing.at().minus(KEPT)))
                    .update();
        }
    }

    private static @Nullable Object[] row(DatasetId dataset, String group, TopicPoint point) {
        Duration age = point.age();
        return Upsert.row(
                point.records(),
                age == null ? null : age.toMillis(),
                dataset.value(),
                group,
                SqlValues.time(point.at()));
    }

    private Map<String, Instant> newest(DatasetId dataset) {
        Map<String, Instant> newest = new HashMap<>();
        client.sql("select group_id, max(seen_at) as newest from topic_points where dataset_id = ? group by group_id")
                .param(dataset.value())
                .query(row -> {
                    newest.put(row.getString("group_id"), SqlValues.instant(row, "newest"));
                });
        return newest;
    }

    @Override
    public Map<String, List<TopicPoint>> points(DatasetId dataset, Instant from) {
        Map<String, List<TopicPoint>> points = new TreeMap<>();
        client.sql("select * from topic_points where dataset_id = ? and seen_at >= ? order by seen_at")
                .param(dataset.value())
                .param(SqlValues.time(from))
                .query(row -> {
                    Long millis = SqlValues.longOrNull(row, "age_millis");
                    points.computeIfAbsent(row.getString("group_id"), group -> new ArrayList<>())
                            .add(new TopicPoint(
                                    SqlValues.instant(row, "seen_at"),
                                    row.getLong("records"),
                                    millis == null ? null : Duration.ofMillis(millis)));
                });
        return points;
    }
}
