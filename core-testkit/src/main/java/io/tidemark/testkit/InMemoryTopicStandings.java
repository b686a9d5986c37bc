package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.core.topic.TopicStandings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How topics stand, in memory. */
public final class InMemoryTopicStandings implements TopicStandings {
    private static final Duration APART = Duration.ofMinutes(5);

    private final Map<DatasetId, TopicStanding> standings = new ConcurrentHashMap<>();
    private final Map<DatasetId, Map<String, List<TopicPoint>>> points = new ConcurrentHashMap<>();

    @Override
    public Optional<TopicStanding> find(DatasetId dataset) {
        return Optional.ofNullable(standings.get(dataset));
    }

    @Override
    public synchronized void save(TopicStanding standing) {
        standings.put(standing.dataset(), standing);
        standing.points().forEach((group, point) -> {
            List<TopicPoint> known = points.computeIfAbsent(standing.dataset(), dataset -> new TreeMap<>())
                    .computeIfAbsent(group, name -> new ArrayList<>());
            if (known.isEmpty() || !point.at().isBefore(known.getLast().at().plus(APART))) {
                known.add(point);
            }
        });
    }

    @Override
    public synchronized Map<String, List<TopicPoint>> points(DatasetId dataset, Instant from) {
        Map<String, List<TopicPoint>> found = new TreeMap<>();
        points.getOrDefault(dataset, Map.of()).forEach((group, known) -> {
            List<TopicPoint> later =
                    known.stream().filter(point -> !point.at().isBefore(from)).toList();
            if (!later.isEmpty()) {
                found.put(group, later);
            }
        });
        return found;
    }

    /** What goes with a dataset's partitions. */
    void forget(DatasetId dataset) {
        standings.remove(dataset);
        points.remove(dataset);
    }
}
